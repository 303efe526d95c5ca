/** The page as it is served: what it weighs, what it may load, and what a customer can do with it in a real browser. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { type BuiltPages, buildPages } from './builtPages.js';
import { FakeDirectLine } from './fakeDirectLine.js';
import { scriptedBot } from './scriptedBot.js';

/** Building and starting a browser take as long as the machine is busy. */
jest.setTimeout(240_000);

const root = path.join(__dirname, '../..');
let pages: BuiltPages;
beforeAll(() => {
  pages = buildPages(root);
});
afterAll(() => rmSync(pages.folder, { recursive: true, force: true }));

describe('what is served', () => {
  test('the first load stays within 110 KB, all of it within 250 KB', () => {
    const sum = (assets: { gzip: number }[]) => assets.reduce((total, asset) => total + asset.gzip, 0);
    expect(sum(pages.first)).toBeLessThan(110 * 1024);
    expect(sum([...pages.first, ...pages.later])).toBeLessThan(250 * 1024);
    expect(pages.later).toHaveLength(1);
  });

  test('nothing in it needs another host, an inline script or eval', () => {
    expect(pages.html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\{\{/);
    for (const { text } of [...pages.first, ...pages.later]) {
      expect(text).not.toMatch(/\beval\(|new Function\(|@font-face|alicdn|alipayobjects/);
    }
  });

  test('without scripts it still names the assistant and the hotline', () => {
    expect(pages.html).toContain('自动应答助手，非人工');
    expect(pages.html).toContain('<a class="opening-call" href="tel:10109955">');
  });
});

describeInBrowser('in a browser', () => {
  let browser: Browser;
  let server: FakeDirectLine;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await new FakeDirectLine({ respond: scriptedBot, pages: pages.folder }).start();
    complaints = [];
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await server.stop();
    expect(complaints).toEqual([]);
  });

  async function visit(width = 390, height = 844): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: true, isMobile: true });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security|Warning:/.test(message.text())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(server.origin))
        complaints.push(request.url());
    });
    await page.goto(server.origin);
    await page.getByText('您好，这里是保险服务受理').waitFor();
    return page;
  }

  async function say(page: Page, text: string): Promise<void> {
    await page.getByLabel('输入消息').fill(text);
    await page.getByLabel('发送', { exact: true }).click();
  }

  test('a button answers with its title and value, and the question is settled', async () => {
    const page = await visit();
    await say(page, '给谁');
    await page.getByRole('button', { name: '父母' }).click();
    await page.getByText('收到：父母').waitFor();
    expect(server.received.at(-1)).toMatchObject({ text: '父母', choice: 'parent' });
    expect(await page.getByRole('button', { name: '父母' }).count()).toBe(0);
  });

  test('a double tap answers one question, not the next one that appears under the finger', async () => {
    const page = await visit();
    await say(page, '同意办理');
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    await page.evaluate(secondTapAt(0));
    await page.getByRole('button', { name: '同意', exact: true }).tap();
    await page.locator('body[data-tapped]').waitFor({ state: 'attached' });
    await page.waitForTimeout(200);
    expect(server.received.map((one) => one.text)).toEqual(['同意办理', '同意']);
    await page.getByRole('button', { name: '父母' }).tap();
    await page.getByText('收到：父母').waitFor();
  });

  test('somebody who has had the time to read may tap as fast as they like', async () => {
    const page = await visit();
    await say(page, '同意办理');
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    await page.evaluate(secondTapAt(300));
    await page.getByRole('button', { name: '同意', exact: true }).tap();
    await page.getByText('收到：父母').waitFor();
  });

  test('two taps before the page has caught up are one answer', async () => {
    const page = await visit();
    await say(page, '给谁');
    await page.getByRole('button', { name: '本人' }).waitFor();
    await page.evaluate(`for (let i = 0; i < 2; i += 1) document.querySelector('.answers button').click()`);
    await page.getByText('收到：本人').waitFor();
    expect(server.received.map((one) => one.text)).toEqual(['给谁', '本人']);
  });

  test('不知道 has no button beside a choice that says the same', async () => {
    const page = await visit();
    await say(page, '保单');
    await page.getByRole('button', { name: '没有保单号' }).waitFor();
    expect(await page.getByRole('button', { name: '不知道' }).count()).toBe(0);
    await say(page, '费用');
    await page.getByRole('button', { name: '不知道' }).waitFor();
  });

  test('several choices go together', async () => {
    const page = await visit();
    await say(page, '绿通');
    await page.getByRole('button', { name: '专家门诊' }).click();
    await page.getByRole('button', { name: '检查加速' }).click();
    await page.getByRole('button', { name: '确定（已选 2 项）' }).click();
    await page.getByText('收到：专家门诊、检查加速').waitFor();
    expect(server.received.at(-1)?.choice).toEqual(['expert_clinic', 'exam_fast_track']);
  });

  test('a place is picked in three steps, a day in one', async () => {
    const page = await visit();
    await say(page, '城市');
    await page.getByLabel('省份').selectOption('四川省');
    await page.getByLabel('城市').selectOption('成都市');
    await page.getByLabel('区县').selectOption('武侯区');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('收到：四川省成都市武侯区').waitFor();
    await say(page, '确诊日期');
    await page.getByLabel('选择日期').fill('2026-03-05');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('收到：2026年3月5日').waitFor();
  });

  test('when the list of places cannot be had, typing still answers', async () => {
    const page = await visit();
    server.refuse(404, /cityPicker/);
    await say(page, '城市');
    await page.getByText('地区没有载入，请直接打字').waitFor();
    await say(page, '成都武侯区');
    await page.getByText('收到：成都武侯区').waitFor();
  });

  test('what is written without a line is sent once when it is back, even after a reload', async () => {
    const page = await visit();
    server.offline(true);
    await page.getByText('连接已断开，正在重连…').waitFor();
    await say(page, '我还在吗');
    await page.getByText('等待网络，恢复后自动发送').waitFor();
    await page.goto('about:blank');
    server.offline(false);
    await page.goto(server.origin);
    await page.getByText('收到：我还在吗').waitFor();
    expect(server.received.map((one) => one.text)).toEqual(['我还在吗']);
    expect(server.conversations).toHaveLength(1);
    expect(await page.getByText('您好，这里是保险服务受理').count()).toBe(1);
  });

  test('a refused message can be sent again or thrown away', async () => {
    const page = await visit();
    server.refuse(400, /activities$/);
    await say(page, '第一句');
    await page.getByRole('button', { name: '没有发出，点按重发' }).waitFor();
    server.refuse();
    await page.getByRole('button', { name: '没有发出，点按重发' }).click();
    await page.getByText('收到：第一句').waitFor();
    server.refuse(400, /activities$/);
    await say(page, '第二句');
    await page.getByRole('button', { name: '删除这条未发出的消息' }).click();
    expect(await page.getByText('第二句').count()).toBe(0);
  });

  test('a conversation that is gone gives way to a new one, and the page says so', async () => {
    const page = await visit();
    server.forgetConversations();
    await page.getByText('上次的会话已过期').waitFor();
    await say(page, '重新来过');
    await page.getByText('收到：重新来过').waitFor();
    expect(server.received.at(-1)?.conversationId).toBe('talk2');
  });

  test('markup is text, numbers call, amounts do not', async () => {
    const page = await visit();
    await say(page, '链接');
    await page.getByText('<b>这不是粗体</b>').waitFor();
    expect(await page.locator('.Bubble a[href="tel:12378"]').count()).toBe(1);
    expect(await page.locator('.Bubble a[href="tel:120"]').count()).toBe(0);
  });

  test('a receipt shows its number, what failed, and the clause on demand', async () => {
    const page = await visit();
    await say(page, '待核');
    await page.getByRole('heading', { name: '申请已提交，等待专员核实' }).waitFor();
    await page.getByText('SL-20261123-0007').waitFor();
    expect(await page.getByText('待核实', { exact: true }).count()).toBe(2);
    // What is still open rests on nothing yet; what passed says on what.
    expect(await page.locator('.rule--unknown .rule-basis').count()).toBe(0);
    expect(await page.locator('.rule--pass .rule-basis').count()).toBeGreaterThan(0);
    await page.getByText('条款原文').first().click();
    await page.getByText('垫付服务覆盖全国').first().waitFor();
  });

  test('the hotline can be called from inside a clause', async () => {
    const page = await visit();
    await say(page, '条款');
    await page.getByText('条款原文').first().click();
    await page.locator('.clause a[href="tel:10109955"]').first().waitFor();
  });

  test('the menu takes the keyboard in, keeps it, and gives it back', async () => {
    const page = await visit();
    const menu = page.getByRole('button', { name: '菜单' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=dialog]:focus').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.locator('[role=dialog] a[href="tel:12378"]:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('[role=dialog] button:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[aria-label=菜单]:focus').waitFor();
  });

  test('a picture is made smaller, uploaded once and shown', async () => {
    const page = await visit();
    const png = await page.screenshot({ type: 'jpeg' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: png });
    await page.getByText('图片收到了').waitFor();
    await page.getByRole('button', { name: '查看大图' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test.each([
    ['a usual phone', 390, 844, false],
    ['a small phone', 320, 568, false],
    ['large type on a small phone', 320, 568, true],
  ])('on %s nothing sticks out and everything can be hit', async (_, width, height, large) => {
    const page = await visit(width, height);
    if (large) await page.getByRole('button', { name: '切换到大字' }).click();
    for (const word of ['给谁', '绿通', '日期', '城市', '难过', '待核', '不行']) {
      await say(page, word);
      await page.locator('.row--own').last().getByText(word, { exact: true }).waitFor();
      await page.waitForFunction('document.querySelector(".row--typing") === null');
      expect(await page.evaluate(sticksOut)).toEqual([]);
      expect(await page.evaluate(tooSmall)).toEqual([]);
    }
  });
});

/** Runs in the page: the second half of a double tap hits 父母, so long after that button has appeared. */
const secondTapAt = (afterMs: number) => `new MutationObserver((_, observer) => {
  const button = [...document.querySelectorAll('.answers button')].find((one) => one.textContent === '父母');
  if (!button) return;
  observer.disconnect();
  setTimeout(() => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
    document.body.dataset.tapped = 'yes';
  }, ${afterMs});
}).observe(document.body, { childList: true, subtree: true })`;

/** Runs in the page: elements wider than the screen. */
const sticksOut = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.visually-hidden, .icon-sprite'))
  .map((one) => one.className || one.tagName)`;

/** Runs in the page: controls under 44 px, words in running text and folded parts aside. */
const tooSmall = `[...document.querySelectorAll('a, button, select, summary, input:not([hidden])')]
  .filter((one) => !one.classList.contains('link') && one.getBoundingClientRect().height > 0)
  .filter((one) => one.getBoundingClientRect().height < 43.5 || one.getBoundingClientRect().width < 40)
  .map((one) => (one.className || one.tagName) + ' ' + one.getBoundingClientRect().height)`;

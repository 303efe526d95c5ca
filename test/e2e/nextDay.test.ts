/** The page is closed over a half-filled form and opened again the next day, in the same browser and in another one. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, launchChromium, phone } from '../support/chromium.js';
import { type RunningServer, startServer } from '../support/startServer.js';

jest.setTimeout(120_000);

const accident = '我爸上周五因为车祸在成都华西医院住院,预计要花8万,想申请垫付';

describeInBrowser('a customer who comes back', () => {
  let browser: Browser;
  let server: RunningServer;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    await server.kill();
    await server.restart();
    context = await browser.newContext(phone);
    page = await open();
    await page.getByText('您好，我是保险服务的自动应答助手').waitFor();
    await say(accident, '您同意吗');
    await say('同意', '请问保单号是多少');
    await say('没有', '联系人姓名');
    await page.close();
  });
  afterEach(() => context.close());

  test('the next day finds the form as it was left, and files it', async () => {
    await returnAfter(20);
    await page.getByText('联系人姓名').first().waitFor();
    await say('你好', '还没办完（已填');
    await say('继续', '最多还有 2 个问题');
    await say('李明', '联系电话');
    await say('13800138000', '请核对');
    await expectText('四川大学华西医院');
    await say('提交', '受理编号');
  });

  test('a question left on the page is answered at once, without asking first whether to go on', async () => {
    await returnAfter(2);
    await page.getByText('联系人姓名').first().waitFor();
    await say('李明', '联系电话');
  });

  test('after a week there is a new conversation, and the page says so', async () => {
    await returnAfter(8 * 24);
    await page.getByText('上次的会话已过期').waitFor();
    expect(await page.getByText('四川大学华西医院').count()).toBe(0);
  });

  test('a stolen token is worthless without the browser', async () => {
    const saved = await context.storageState();
    await server.kill();
    await server.restart(20);
    const elsewhere = await browser.newContext({ ...phone, storageState: { ...saved, cookies: [] } });
    page = await elsewhere.newPage();
    await page.goto(server.base);
    await page.getByText('上次的会话已过期').waitFor();
    expect(await page.getByText('车祸').count()).toBe(0);
    await elsewhere.close();
  });

  test('who clears the device leaves nothing behind, and may think better of it', async () => {
    await returnAfter(1);
    await page.getByText('联系人姓名').first().waitFor();
    const answers = ['dismiss', 'accept'] as const;
    for (const answer of answers) {
      page.once('dialog', (dialog) => void dialog[answer]());
      await page.getByRole('button', { name: '菜单' }).tap();
      await page.getByRole('button', { name: '清除本机记录' }).tap();
      if (answer === 'dismiss') {
        expect(await page.getByText('车祸').count()).toBeGreaterThan(0);
        await page.getByRole('button', { name: '关闭' }).first().tap();
      }
    }
    await page.getByText('您好，我是保险服务的自动应答助手').waitFor();
    expect(await page.getByText('车祸').count()).toBe(0);
    await page.reload();
    await page.getByText('您好，我是保险服务的自动应答助手').waitFor();
    expect(await page.getByText('车祸').count()).toBe(0);
  });

  async function returnAfter(hours: number): Promise<void> {
    await server.kill();
    await server.restart(hours);
    page = await open();
  }

  async function open(): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(server.base);
    return opened;
  }

  async function say(text: string, answer: string): Promise<void> {
    const before = await page.locator('.row').count();
    await page.getByLabel('输入消息').fill(text);
    await page.getByRole('button', { name: '发送', exact: true }).tap();
    await page.locator('.row').nth(before).waitFor();
    await page.getByText(answer).last().waitFor();
  }

  async function expectText(text: string): Promise<void> {
    await page.getByText(text).last().waitFor();
  }
});

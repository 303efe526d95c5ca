/** The real server, the real page, a real browser: what a customer does from the first word to the receipt. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchChromium, phone } from '../support/chromium.js';
import { type RunningServer, startServer } from '../support/startServer.js';

jest.setTimeout(120_000);

const accident = '我爸上周五因为车祸在成都华西医院住院,预计要花8万,想申请垫付';

describeInBrowser('a customer on a phone', () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    faults.length = 0;
    const context = await browser.newContext(phone);
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(server.base);
    await page.getByText('您好，我是保险服务的自动应答助手').waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  test('completes an intake by typing alone', async () => {
    await say(accident, '您同意吗');
    await say('同意', '请问保单号是多少');
    await expectText('四川大学华西医院');
    await say('没有', '联系人姓名');
    await say('李明', '联系电话');
    await say('13800138000', '请核对');
    await say('提交', '受理编号');
    await expectText(/SL-\d{8}-\d{4}/);
    await expectText('138****8000');
  });

  test('completes an intake by tapping, typing only what has no buttons', async () => {
    await say('帮我开锁', '您同意吗');
    await tap('同意', '服务是给谁用的');
    await tap('本人', '保单号');
    await say('没有', '加油包是哪一天生效');
    await say('2026年1月3日', '名下');
    await tap('本人名下', '哪个城市');
    await say('杭州市西湖区', '详细地址');
    await say('文一西路100号3幢501', '联系人');
    await say('王芳', '联系电话');
    await say('13900139000', '请核对');
    await tap('确认提交', '受理编号');
  });

  test('goes on after a reload where it was, with everything said before', async () => {
    await say(accident, '您同意吗');
    await say('同意', '请问保单号是多少');
    const before = await lines();
    await page.reload();
    await page.getByText('请问保单号是多少').waitFor();
    expect(await lines()).toEqual(before);
    await say('没有', '联系人姓名');
  });

  test('goes on after the server was killed and started again: no line lost, none doubled', async () => {
    await say(accident, '您同意吗');
    await say('同意', '请问保单号是多少');
    await server.kill();
    await page.getByLabel('输入消息').fill('没有');
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await server.restart();
    await page.getByText('联系人姓名').first().waitFor({ timeout: 30_000 });
    await say('李明', '联系电话');
    await say('13800138000', '请核对');
    await say('提交', '受理编号');
    const said = await lines();
    expect(said.filter((line) => line.includes('没有') && line.length < 12)).toHaveLength(1);
    expect(said.filter((line) => line.includes('请问联系人姓名'))).toHaveLength(1);
    await page.reload();
    await page.getByText('受理编号').first().waitFor();
    expect(await lines()).toEqual(said);
  });

  async function say(text: string, answer: string): Promise<void> {
    const seen = await page.getByText(answer).count();
    await page.getByLabel('输入消息').fill(text);
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await page.getByText(answer).nth(seen).waitFor();
  }

  async function tap(title: string, answer: string): Promise<void> {
    const seen = await page.getByText(answer).count();
    await page.getByRole('button', { name: title, exact: true }).tap();
    await page.getByText(answer).nth(seen).waitFor();
  }

  async function expectText(text: string | RegExp): Promise<void> {
    await page.getByText(text).first().waitFor();
  }

  /** Every bubble's words, in order. */
  async function lines(): Promise<string[]> {
    const texts = await page.locator('[role=log] > *').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }
});

/** Every service once, in a real browser against the real server: typed and tapped from the opening to the receipt. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shanghaiTime } from '../../time/localDate.js';
import { describeInBrowser, launchChromium, phone } from '../support/chromium.js';
import { type RunningServer, startServer } from '../support/startServer.js';
import { type Answer, type Intake, intakes } from './intakes.js';

jest.setTimeout(60_000);

const root = path.join(__dirname, '../..');
/** No intake asks more; what asks on is going round in circles. */
const mostQuestions = 20;

describeInBrowser('an intake of', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const lists = { COVERAGE_DIR: path.join(root, 'test/conversations/coverage') };
    [browser, server] = await Promise.all([launchChromium(), startServer(lists)]);
    const importer = [path.join(root, 'dist/cli/policiesImport.js'), 'data/samples/policies.json'];
    execFileSync(process.execPath, importer, {
      cwd: root,
      env: { ...process.env, DATA_DIR: server.folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test.each(intakes.map((intake) => [intake.name, intake] as const))('%s', async (_, intake) => {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const possible = [outcomeNow(intake)];
    await page.goto(server.base);
    await page.getByText('您好，我是保险服务的自动应答助手').waitFor();
    const asked = await play(page, intake);
    possible.push(outcomeNow(intake));

    const receipt = page.locator('.receipt');
    const look = (await receipt.getAttribute('class')) ?? '';
    expect({ asked, outcome: /receipt--(\w+)/.exec(look)?.[1] }).toEqual({
      asked,
      outcome: expect.stringMatching(new RegExp(`^(${possible.join('|')})$`)),
    });
    expect(await receipt.locator('.receipt-service').textContent()).toBe(intake.name);
    expect(await receipt.locator('a[href="tel:10109955"]').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('the table holds every service once', () => {
  const services = new Set(intakes.map(({ service }) => service));
  expect([services.size, intakes.length]).toEqual([13, 13]);
});

/** Answers what is asked until there is a receipt; gives back which slots were asked. */
async function play(page: Page, { opening, answers }: Intake): Promise<string[]> {
  const asked: string[] = [];
  await write(page, opening);
  while (asked.length < mostQuestions) {
    const next = page.locator('.answers[data-slot], .receipt').last();
    await next.waitFor();
    if ((await page.locator('.receipt').count()) > 0) return asked;
    const slot = (await next.getAttribute('data-slot')) ?? '';
    asked.push(slot);
    const answer = answers[slot];
    if (answer === undefined) throw new Error(`nothing in the table answers ${slot}; asked: ${asked.join()}`);
    const before = await page.locator('.row--own').count();
    await give(page, answer);
    await page.locator('.row--own').nth(before).waitFor();
  }
  throw new Error(`no receipt after: ${asked.join()}`);
}

async function give(page: Page, answer: Answer): Promise<void> {
  const panel = page.locator('.answers');
  if (typeof answer === 'string') return write(page, answer);
  if ('tap' in answer) return tap(page, answer.tap);
  if ('several' in answer) {
    for (const title of answer.several) await tap(page, title);
    return panel.locator('.answers-confirm').tap();
  }
  if ('day' in answer) {
    await panel.getByLabel('选择日期').fill(answer.day);
    return tap(page, '确定');
  }
  for (const [index, level] of ['省份', '城市', '区县'].entries()) {
    const name = answer.place[index];
    if (name) await panel.getByLabel(level).selectOption(name);
  }
  return tap(page, '确定');
}

function tap(page: Page, title: string): Promise<void> {
  return page.locator('.answers').getByRole('button', { name: title, exact: true }).tap();
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('输入消息').fill(text);
  await page.getByRole('button', { name: '发送', exact: true }).tap();
}

/** 图文咨询 has hours, and they are the real ones. */
function outcomeNow({ outcome }: Intake): string {
  if (outcome !== 'by_the_clock') return outcome;
  const time = shanghaiTime(Date.now());
  return time >= '06:00' && time < '22:00' ? 'eligible' : 'ineligible';
}

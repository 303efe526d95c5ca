import { joinAs } from '../support/directLineClient.js';
import { type RunningServer, startServer } from '../support/startServer.js';

const customers = 200;

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.stop());

test('200 customers at once each finish an intake, and nobody gets another one’s answers', async () => {
  const receipts = await Promise.all(Array.from({ length: customers }, (_, index) => intake(index)));
  const references = receipts.map(({ reference }) => reference);
  expect(new Set(references).size).toBe(customers);
  for (const [index, { slots, service }] of receipts.entries()) {
    expect(service).toBe('home_assist');
    expect(slots['contact_phone']).toBe(`139****${phoneOf(index).slice(-4)}`);
    expect(slots['address']).toBe(`${index}号院`);
  }
}, 120_000);

async function intake(index: number) {
  const customer = await joinAs(server.base, `dl_${String(index).padStart(32, '0')}`);
  const answers: Record<string, string> = {
    consent: '同意',
    relation: '我自己',
    policy_no: '没有',
    effective_date: '2026年1月3日',
    assist_item: '开锁',
    own_property: '在本人名下',
    city: '杭州市西湖区',
    address: `${index}号院`,
    contact_name: '李明',
    contact_phone: phoneOf(index),
    confirm: '提交',
  };
  let heard = await customer.say('钥匙锁屋里了，帮我开锁');
  for (let turn = 0; turn < 20 && heard.receipts.length === 0; turn += 1) {
    const slot = heard.questions.at(-1)?.slot ?? '';
    heard = await customer.say(answers[slot] ?? '不知道');
  }
  const [receipt] = heard.receipts;
  if (!receipt) throw new Error(`customer ${index} got no receipt; last heard: ${heard.texts.join(' / ')}`);
  return receipt;
}

function phoneOf(index: number): string {
  return `139${String(10_000_000 + index * 37)}`;
}

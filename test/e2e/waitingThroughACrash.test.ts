import { setTimeout as sleep } from 'node:timers/promises';
import { joinAs } from '../support/directLineClient.js';
import { type RunningServer, startServer } from '../support/startServer.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ BURST_MS: '2000' });
}, 60_000);
afterAll(() => server.stop());

/** Texts of the conversation once there are so many, or after a long wait. */
async function textsOf(customer: Awaited<ReturnType<typeof joinAs>>, wanted: number): Promise<string[]> {
  for (let look = 0; look < 100; look += 1) {
    const texts = (await customer.history()).map(({ text }) => text ?? '');
    if (texts.length >= wanted) return texts;
    await sleep(200);
  }
  throw new RangeError(`fewer than ${wanted} messages came`);
}

test('what waits for the rest of its sentence is answered once, though the server is killed meanwhile', async () => {
  const customer = await joinAs(server.base, 'dl_0000000000000000000000000000b005');
  await customer.say('你好');
  const before = await textsOf(customer, 2);
  expect(before.at(-1)).toBe('你好');
  await server.kill();
  await server.restart();
  const after = await textsOf(customer, before.length + 1);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.at(-1)).toContain('您需要办什么');
  await sleep(4_000);
  expect(await textsOf(customer, 1)).toHaveLength(after.length);
});

import { ActivityHandler, ActivityTypes, TurnContext } from 'botbuilder';
import { CollectingAdapter } from '../bots/collectingAdapter.js';
import { micro, type Row, spread } from './printTable.js';

const turns = 3_000;

/** The least a botbuilder turn can cost: a handler that says the text back. */
export async function measureEcho(): Promise<Row> {
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`${context.activity.text}`);
    await next();
  });
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const activity = {
      type: ActivityTypes.Message,
      text: '你好',
      channelId: 'bench',
      from: { id: 'a', name: '' },
      recipient: { id: 'b', name: '' },
    };
    const begun = performance.now();
    await bot.run(
      new TurnContext(new CollectingAdapter(), {
        ...activity,
        conversation: { id: 'c', isGroup: false, conversationType: '', name: '' },
      }),
    );
    times.push(performance.now() - begun);
  }
  const { median, p99 } = spread(times.slice(turns / 3));
  return {
    what: 'bare botbuilder echo turn',
    median: micro(median),
    p99: micro(p99),
    ratio: '1',
    medianMicroseconds: median * 1000,
  };
}

/** The least of a Direct Line client, for tests that want many customers: REST only. */

import type { Activity } from 'botbuilder';
import { type PlayedTurn, readReplies } from '../conversations/playTranscript.js';

export interface DirectLineCustomer {
  conversationId: string;
  /** Sends words (or presses a button) and returns what the bot answered to them. */
  say(text: string, channelData?: object): Promise<PlayedTurn>;
  history(): Promise<Partial<Activity>[]>;
}

export async function joinAs(base: string, userId: string): Promise<DirectLineCustomer> {
  const generated = await post<{ token: string }>(`${base}/v3/directline/tokens/generate`, {
    user: { id: userId },
  });
  const started = await post<{ conversationId: string; token: string }>(
    `${base}/v3/directline/conversations`,
    {},
    generated.token,
  );
  const activities = `${base}/v3/directline/conversations/${started.conversationId}/activities`;
  const read = async (watermark: string) => {
    const answer = await fetch(`${activities}?watermark=${watermark}`, {
      headers: { Authorization: `Bearer ${started.token}` },
    });
    return (await answer.json()) as { activities: Partial<Activity>[]; watermark: string };
  };
  let { watermark } = await read('');
  return {
    conversationId: started.conversationId,
    async say(text, channelData = {}) {
      await post(activities, { type: 'message', from: { id: userId }, text, channelData }, started.token);
      const page = await read(watermark);
      watermark = page.watermark;
      return readReplies(page.activities.filter(({ from }) => from?.role !== 'user'));
    },
    history: async () => (await read('')).activities,
  };
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

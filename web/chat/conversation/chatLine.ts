import type { Dispatch } from 'react';
import { Connection } from '../connection/connection.js';
import { directLineApi } from '../connection/directLineApi.js';
import { openSocket } from '../connection/openSocket.js';
import { badLine, type PostResult } from '../connection/postResult.js';
import { savedSession } from '../connection/savedSession.js';
import { cancellablePause } from '../device/cancellablePause.js';
import type { KeyValue } from '../device/keyValue.js';
import type { Outgoing } from '../outbox/outbox.js';
import { Sender } from '../outbox/sender.js';
import { preparePicture } from '../pictures/preparePicture.js';
import { uploadPicture } from '../pictures/uploadPicture.js';
import { readActivity } from '../protocol/activity.js';
import type { ConversationAction } from './conversation.js';
import { outgoingActivity } from './outgoingActivity.js';

const base = '/v3/directline';

export interface ChatLinePorts {
  store: KeyValue;
  customerId: string;
  /** Pictures chosen on this page, by message id. */
  pictures: ReadonlyMap<string, File>;
  dispatch: Dispatch<ConversationAction>;
}

/** The connection and the sender of this page, telling the reducer everything that happens. */
export class ChatLine {
  private readonly ports: ChatLinePorts;
  private readonly connection: Connection;
  private sender: Sender;

  constructor(ports: ChatLinePorts) {
    this.ports = ports;
    this.connection = this.makeConnection();
    this.sender = this.makeSender();
  }

  start(): void {
    void this.connection.run();
  }

  stop(): void {
    this.sender.stop();
    this.connection.stop();
  }

  send(items: readonly Outgoing[]): void {
    this.sender.send(items);
  }

  /** Reconnects now. */
  nudge(): void {
    this.connection.nudge();
  }

  private makeConnection(): Connection {
    const { store, customerId, dispatch } = this.ports;
    const api = directLineApi(base, (url, init) => fetch(url, init));
    const saved = savedSession(store);
    return new Connection(
      { api, saved, customerId, openSocket, pause: cancellablePause, random: Math.random },
      {
        onLink: (state) => dispatch({ type: 'link', state }),
        onActivities: (raw, conversationId) => this.receive(raw, conversationId),
        onReplaced: () => {
          this.sender.stop();
          this.sender = this.makeSender();
          dispatch({ type: 'replaced', at: Date.now() });
        },
      },
    );
  }

  private makeSender(): Sender {
    return new Sender({
      deliver: (item) => this.deliver(item),
      onChange: (id, change) => this.ports.dispatch({ type: 'outgoing', id, change }),
      pause: cancellablePause,
      random: Math.random,
    });
  }

  private receive(raw: readonly unknown[], conversationId: string): void {
    const { customerId, dispatch } = this.ports;
    const context = { customerId, receivedAt: Date.now(), origin: location.origin };
    const activities = raw.flatMap((value) => readActivity(value, context) ?? []);
    dispatch({ type: 'received', conversationId, activities });
  }

  private async deliver(item: Outgoing): Promise<PostResult> {
    const { customerId, pictures, dispatch } = this.ports;
    const activity = outgoingActivity(item, customerId);
    if (item.kind === 'text') return this.connection.post(activity);
    const file = pictures.get(item.id);
    const picture = file && (await preparePicture(file));
    if (!picture) return { kind: 'refused', reason: 'unreadable' };
    const { session } = this.connection;
    if (!session) return badLine;
    const onProgress = (percent: number) => dispatch({ type: 'outgoing', id: item.id, change: { percent } });
    const upload = { base, session, customerId, activity, picture, name: item.name, onProgress };
    return this.connection.noted(await uploadPicture(upload));
  }
}

import { ActivityHandler, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import {
  type DialogContext,
  DialogSet,
  type DialogState,
  DialogTurnStatus,
} from '../dialogs/botFramework.js';
import { RootDialog } from '../dialogs/rootDialog.js';
import { speakUp } from '../dialogs/speakUp.js';
import { toActivities } from '../dialogs/toActivities.js';
import { turnOf } from '../dialogs/turnOf.js';

/** Greets who comes, and hands every message to the dialogs. What it says is sent in one go at the end of the turn. */
export class ShouliBot extends ActivityHandler {
  readonly #dialogs: DialogSet;

  constructor() {
    super();
    this.#dialogs = new DialogSet(stackInTalk).add(new RootDialog());
    this.onMessage(async (context, next) => {
      await this.#talk(context);
      await next();
    });
    // The bot's own turn: its time has come.
    this.onEvent(async (context, next) => {
      await speakUp(turnOf(context));
      await sendReplies(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const turn = turnOf(context);
      turn.say('greeting', { hotline: turn.parts.settings.hotline });
      await sendReplies(context);
      await next();
    });
  }

  async #talk(context: TurnContext): Promise<void> {
    const dc: DialogContext = await this.#dialogs.createContext(context);
    const result = await dc.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dc.beginDialog(RootDialog.dialogId);
    await sendReplies(context);
  }
}

/** The dialog stack is part of the talk, which the turn loads and commits; botbuilder's own state saving (last write wins) is not used. */
const stackInTalk: StatePropertyAccessor<DialogState> = {
  get: async (context: TurnContext) => {
    const { talk } = turnOf(context);
    const stack = talk.dialogs as Partial<DialogState>;
    stack.dialogStack ??= [];
    // The line above made it whole.
    return stack as DialogState;
  },
  set: async (context: TurnContext, value: DialogState) => {
    turnOf(context).talk.dialogs = value;
  },
  delete: async (context: TurnContext) => {
    turnOf(context).talk.dialogs = {};
  },
};

async function sendReplies(context: TurnContext): Promise<void> {
  const activities = toActivities(turnOf(context).replies);
  if (activities.length > 0) await context.sendActivities(activities);
}

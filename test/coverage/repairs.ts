/** What customers do in the middle of an intake: the rows of the table, and how each is played at a question. */
import { kindOf } from '../../dialogs/form/readAnswer.js';
import type { Place } from './places.js';
import { back, correction, several, unknown, wrongAnswer } from './repairs/answering.js';
import { appliesAgain, duplicateApplication, otherService } from './repairs/elsewhere.js';
import { bereavement, cancel, human, nextDay, restart } from './repairs/endings.js';
import {
  complaint,
  digression,
  digressionAtTopic,
  emergency,
  emergencyAtHealthQuestion,
  picture,
  why,
} from './repairs/inBetween.js';
import { burst, burstThenHuman, sameTwice } from './repairs/network.js';
import type { Visit } from './visit.js';

export type Play = (visit: Visit) => Promise<void>;

export interface Repair {
  id: string;
  title: string;
  /** Each begins at the question anew. */
  plays(place: Place): Play[];
}

export const repairs: Repair[] = [
  {
    id: 'digression',
    title: 'answers something else first',
    plays: ({ slot }) => [slot.id === 'topic' ? digressionAtTopic : digression],
  },
  { id: 'correction', title: 'corrects an earlier answer', plays: () => [correction] },
  { id: 'several', title: 'answers several questions at once', plays: () => [several] },
  { id: 'unknown', title: 'says 不知道 / 稍后补', plays: () => [unknown] },
  { id: 'why', title: 'asks 为什么要问这个', plays: () => [why] },
  { id: 'wrong', title: 'answers wrongly, three times', plays: () => [wrongAnswer] },
  { id: 'back', title: '上一步', plays: () => [back] },
  { id: 'restart', title: '重新开始', plays: () => [restart] },
  { id: 'cancel', title: '取消', plays: () => [cancel] },
  { id: 'other_service', title: 'starts another service in the middle', plays: () => [otherService] },
  { id: 'next_day', title: 'comes back the next day', plays: () => [nextDay] },
  { id: 'human', title: 'wants a human', plays: () => [human] },
  { id: 'complaint', title: 'is angry, complains', plays: () => [complaint] },
  { id: 'picture', title: 'sends a picture, a voice message', plays: () => [picture] },
  { id: 'burst', title: 'writes in pieces', plays: () => [burst, burstThenHuman] },
  { id: 'same_twice', title: 'sends the same message twice', plays: () => [sameTwice] },
  {
    id: 'duplicate',
    title: 'applies for what is open already',
    plays: ({ slot, service }) =>
      slot.id === 'confirm' && service.fulfilment.kind === 'specialist'
        ? [duplicateApplication, appliesAgain]
        : [duplicateApplication],
  },
  { id: 'bereavement', title: 'tells of a death', plays: () => [bereavement] },
  {
    id: 'emergency',
    title: 'is in danger or despair',
    plays: ({ slot }) =>
      slot.sensitive === 'health' && kindOf(slot).freeText ? [emergencyAtHealthQuestion] : [emergency],
  },
];

/** Played at the summary alone, once for each of its lines. */
export const editRepair = { id: 'edit', title: 'changes a line of the summary' };

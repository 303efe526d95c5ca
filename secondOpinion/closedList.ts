import type { Service } from '../catalogue/schema.js';
import type { Label } from '../dialogs/ports.js';
import { aspects, type Intent, intents } from '../nlu/understanding.js';
import type { OpinionFile } from './opinionFile.js';

export interface ClosedList {
  /** The label of that very name; undefined for everything else. */
  labelNamed(name: string): Label | undefined;
  /** What the endpoint is told; the same for every sentence. */
  instructions: string;
}

type Described = readonly [name: string, label: Label, words: string];

/** Every label there is: an intent, with its service and for questions the aspect. */
export function createClosedList(
  services: readonly Pick<Service, 'id' | 'name' | 'summary'>[],
  file: OpinionFile,
): ClosedList {
  const all = intents.flatMap((intent) =>
    ofServices.includes(intent)
      ? services.flatMap((service) => describe(intent, service, file))
      : [[intent, { intent, service: null, aspect: null }, file.intents[intent]] as const],
  );
  const byName = new Map(all.map(([name, label]) => [name, label]));
  const lines = all.map(([name, , words]) => `${name}  ${words}`).join('\n');
  return {
    labelNamed: (name) => byName.get(name),
    instructions: file.instructions.replace('{labels}', () => lines),
  };
}

const ofServices: readonly Intent[] = ['apply', 'ask'];

function describe(
  intent: Intent,
  { id, name, summary }: Pick<Service, 'id' | 'name' | 'summary'>,
  file: OpinionFile,
): Described[] {
  const words = file.intents[intent].replace('{service}', () => name).replace('{summary}', () => summary);
  if (intent !== 'ask') return [[`${intent}:${id}`, { intent, service: id, aspect: null }, words]];
  return aspects.map((aspect) => [
    `${intent}:${id}:${aspect}`,
    { intent, service: id, aspect },
    `${words}：${file.aspects[aspect]}`,
  ]);
}

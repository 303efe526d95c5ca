import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadTexts } from './catalogue/loadTexts.js';
import type { AgentAvailability, Policies, References, Tickets } from './dialogs/ports.js';
import type { TalkParts } from './dialogs/turn.js';
import { loadCoverage } from './eligibility/coverage.js';
import { createMask } from './nlu/masking/createMask.js';
import { loadWorkCalendar } from './time/workingDays.js';
import { type UnderstandingFolders, wireUnderstanding } from './wireUnderstanding.js';

export interface TalkFolders extends UnderstandingFolders {
  /** The operator's lists of cities. */
  coverage: string;
}

export interface TalkPorts {
  policies: Policies;
  tickets: Tickets;
  references: References;
  agents: AgentAvailability;
}

/**
 * Reads everything the talk leans on and wires it to its ports.
 * @throws ShouliError `catalogue_invalid` or `model_invalid`, naming file, path and reason.
 */
export function wireTalk(folders: TalkFolders, ports: TalkPorts): TalkParts {
  const { catalogue, lexicons, understander } = wireUnderstanding(folders);
  const { replies, moves, settings } = loadTexts(folders.data);
  const coverage = loadCoverage(
    folders.coverage,
    catalogue.services.map(({ id }) => id),
  );
  const byId = new Map(catalogue.services.map((service) => [service.id, service]));
  return {
    catalogue: { ...catalogue, replies, service: (id) => byId.get(id) },
    moves,
    settings,
    lexicons,
    understander,
    directories: {
      coverage,
      majorIllness: (diagnosis) => lexicons.majorIllness(diagnosis),
      rareDiseaseListed: (diagnosis) => lexicons.rareDiseaseListed(diagnosis),
      mentalHealth: (topic) => lexicons.mentalHealth(topic),
    },
    mask: createMask(lexicons),
    secondOpinion: null,
    review: { keeps: settings.keepUtterancesDays > 0, newId: randomUUID },
    calendar: loadWorkCalendar(join(folders.data, 'calendar.yaml')),
    ...ports,
  };
}

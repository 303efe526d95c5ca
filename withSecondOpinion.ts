import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { TalkParts } from './dialogs/turn.js';
import { createClosedList } from './secondOpinion/closedList.js';
import { createSecondOpinion } from './secondOpinion/createSecondOpinion.js';
import { readOpinionFile } from './secondOpinion/opinionFile.js';

/**
 * The talk with the second opinion that the configuration names; without one, as it was.
 * @throws ShouliError `catalogue_invalid` when its file in the data folder is wrong.
 */
export function withSecondOpinion(
  parts: TalkParts,
  dataFolder: string,
  { config, logger }: { config: Pick<Config, 'secondOpinion'>; logger: Pick<Logger, 'info'> },
): TalkParts {
  const endpoint = config.secondOpinion;
  if (!endpoint) return parts;
  const list = createClosedList(parts.catalogue.services, readOpinionFile(dataFolder));
  const onAsked = (asked: object) => logger.info(asked, 'second opinion');
  return { ...parts, secondOpinion: createSecondOpinion({ endpoint, list, onAsked }) };
}

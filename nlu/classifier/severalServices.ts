import { createClassFinder } from './classFinder.js';
import { type AddFeature, type FeatureKind, featureKinds } from './featureKinds.js';
import { hashText } from './hashing.js';
import type { LanguageData } from './languageData.js';

/** A service that a sentence names. */
export interface NamedService {
  /** Its class of words. */
  service: string;
  /** Told as used up, another's, put off or only compared with («绿通用过了»), led in as what matters now («这次问…»), or neither. */
  said: 'aside' | 'turned' | 'plainly';
  /** The stretch it stands in asks. */
  asked: boolean;
}

export type ServiceReader = (normalised: string) => NamedService[];

const isService = (name: string): boolean => name.startsWith('s_');
/** Things that are named in place of the service itself. */
const standsFor: Readonly<Record<string, string>> = { appliance: 's_home' };

/**
 * Services in the order of the sentence. It has a finder of its own, as many of their words belong to a general class as well
 * («护士», «专家», «开锁»), which comes first elsewhere.
 */
export function createServiceReader(
  classes: Record<string, string[]>,
  needs: LanguageData['certainties']['needs'],
): ServiceReader {
  const pieceEnds = new RegExp(`[\\s\\p{P}]+|(?=${needs.turns})`, 'u');
  const turn = new RegExp(`^(?:${needs.turns})`, 'u');
  const aside = new RegExp(needs.asides, 'u');
  const asks = new RegExp(needs.asked, 'u');
  const { classNames, find } = createClassFinder(servicesOnly(classes));
  return (normalised) =>
    normalised.split(pieceEnds).flatMap((piece) => {
      const named = find(piece);
      if (named.length === 0) return [];
      const said = aside.test(piece) ? 'aside' : turn.test(piece) ? 'turned' : 'plainly';
      const asked = asks.test(piece);
      return named.map(({ classIndex }) => ({ service: classNames[classIndex] ?? '', said, asked }));
    });
}

function servicesOnly(classes: Record<string, string[]>): Record<string, string[]> {
  const services = Object.fromEntries(
    Object.entries(classes)
      .filter(([name]) => isService(name))
      .map(([name, words]) => [name, [...words]]),
  );
  for (const [name, service] of Object.entries(standsFor)) services[service]?.push(...(classes[name] ?? []));
  return services;
}

/** Where more than one service is named: which comes first, which last, which is led in and which is but mentioned. */
export function addSeveralServices(named: readonly NamedService[], add: AddFeature): void {
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || named.every(({ service }) => service === first.service)) return;
  const put = (kind: FeatureKind, service: string): void =>
    add(kind, hashText(service, featureKinds[kind].seed));
  put('firstService', first.service);
  put('lastService', last.service);
  for (const { service, said, asked } of named) {
    if (said === 'aside') put('asideService', service);
    if (said === 'turned') put('turnedService', service);
    if (asked) put('askedService', service);
  }
  const open = new Set(named.filter(({ said }) => said !== 'aside').map(({ service }) => service));
  const [only] = open;
  if (only !== undefined && open.size === 1) put('onlyOpenService', only);
}

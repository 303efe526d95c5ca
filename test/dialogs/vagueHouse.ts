import type { TalkParts } from '../../dialogs/turn.js';
import type { Understander } from '../../nlu/understanding.js';

/** Words that the understanding of a `vague` house can make nothing of, whatever it is trained on. */
export const unclear = '那个什么来一下';

/** The same house, unsure about every sentence with the unclear words in it. */
export function vague(parts: TalkParts): TalkParts {
  return { ...parts, understander: unsureAbout(unclear, parts.understander) };
}

function unsureAbout(words: string, own: Understander): Understander {
  return {
    understand(text, context) {
      const understood = own.understand(text, context);
      if (!text.includes(words)) return understood;
      return {
        ...understood,
        intent: 'out_of_scope',
        service: null,
        aspect: null,
        confidence: 0.3,
        alternatives: [
          { intent: 'apply', service: 'home_nursing', confidence: 0.25 },
          { intent: 'ask', service: 'hospital_caregiver', confidence: 0.2 },
        ],
      };
    },
  };
}

import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Label, SecondOpinion } from '../dialogs/ports.js';
import type { MaskedText } from '../nlu/masking/createMask.js';
import { askEndpoint, type Endpoint, EndpointRefused } from './askEndpoint.js';
import type { ClosedList } from './closedList.js';
import { createRecall } from './recall.js';

/** How asking went, for logs and figures: nothing of what was asked or said. */
export type AskedOutcome = 'label' | 'outside_list' | 'late' | 'refused' | 'unusable' | 'circuit_open';

export interface SecondOpinionParts {
  endpoint: Endpoint;
  list: ClosedList;
  onAsked(asked: { outcome: AskedOutcome; ms: number }): void;
  /** For tests. */
  limits?: Partial<typeof defaultLimits>;
}

const defaultLimits = {
  /** For everything together, the customer waits so long. */
  timeoutMs: 1_500,
  /** So many failures in a row open the circuit … */
  failures: 3,
  /** … and so much later one question tries whether the endpoint is back. */
  retryAfterMs: 30_000,
  /** Sentences whose label is remembered, so that a turn that has to run again need not ask again. */
  remembered: 500,
};

/** Asks a chat endpoint for one label out of the closed list. Never throws: whatever goes wrong, there is no opinion. */
export function createSecondOpinion({ endpoint, list, onAsked, limits }: SecondOpinionParts): SecondOpinion {
  const { timeoutMs, failures, retryAfterMs, remembered } = { ...defaultLimits, ...limits };
  const breaker = new ConsecutiveBreaker(failures);
  const circuit = circuitBreaker(handleAll, { halfOpenAfter: retryAfterMs, breaker });
  const recall = createRecall<Label>(remembered);

  async function answerTo(text: MaskedText): Promise<Answered> {
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = { instructions: list.instructions, text };
    // While the circuit is tried, others wait for the try's end: not longer than they would for an answer.
    const answer = circuit.execute(() => askEndpoint(endpoint, asked, signal), signal);
    try {
      const label = list.labelNamed(await Promise.race([answer, rejectedBy(signal)]));
      return { outcome: label ? 'label' : 'outside_list', label };
    } catch (error) {
      return { outcome: outcomeOf(error, signal), label: undefined };
    }
  }

  return {
    async labelOf(text) {
      const known = recall.get(text);
      if (known) return known;
      const begun = performance.now();
      const { outcome, label } = await answerTo(text);
      if (label) recall.put(text, label);
      onAsked({ outcome, ms: Math.round(performance.now() - begun) });
      return label;
    },
  };
}

interface Answered {
  outcome: AskedOutcome;
  label: Label | undefined;
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function outcomeOf(error: unknown, signal: AbortSignal): AskedOutcome {
  if (error instanceof BrokenCircuitError) return 'circuit_open';
  if (signal.aborted) return 'late';
  return error instanceof EndpointRefused ? 'refused' : 'unusable';
}

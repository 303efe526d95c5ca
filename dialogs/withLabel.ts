import type { Candidate, Understanding } from '../nlu/understanding.js';
import type { Label } from './ports.js';

/** The understanding with this label in place of its own, just sure enough to be acted on; its own stand beside. */
export function withLabel(own: Understanding, label: Label, confidence: number): Understanding {
  const { intent, service } = label;
  const others: Candidate[] = [
    { intent: own.intent, service: own.service, confidence: own.confidence },
    ...own.alternatives,
  ];
  const alternatives = others.filter((one) => one.intent !== intent || one.service !== service);
  return { ...own, ...label, confidence: Math.max(own.confidence, confidence), alternatives };
}

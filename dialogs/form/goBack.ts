import type { Service } from '../../catalogue/schema.js';
import type { Form } from './form.js';
import { forgetAnswer } from './putAnswer.js';

/** Takes the last answered question back, so that it is asked again; undefined at the first question. */
export function goBack(form: Form, service: Service): { form: Form; slot: string } | undefined {
  const slot = form.trail.at(-1);
  if (slot === undefined) return undefined;
  const { form: shorter } = forgetAnswer(form, service, slot);
  return { form: { ...shorter, trail: form.trail.slice(0, -1) }, slot };
}

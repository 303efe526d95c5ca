import type { RuleDefinition } from '../catalogue/schema.js';
import { ShouliError } from '../errors.js';
import { sayValue } from '../time/sayDay.js';
import type { Finding } from './types.js';

const placeholder = /\{(\w+)\}/g;

/** The rule's words for a finding. @throws ShouliError `catalogue_invalid` for a reason or a placeholder without a value. */
export function reasonText(code: string, rule: RuleDefinition, finding: Finding): string {
  const template = rule.reasons[finding.reason];
  if (template === undefined) {
    throw new ShouliError('catalogue_invalid', `rule ${code} has no text for the reason ${finding.reason}`);
  }
  return template.replace(placeholder, (_whole, name: string) => {
    const value = finding.args?.[name];
    if (value !== undefined) return sayValue(value);
    throw new ShouliError(
      'catalogue_invalid',
      `rule ${code}, reason ${finding.reason}: nothing to put for {${name}}`,
    );
  });
}

/** The names of a text's placeholders. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].flatMap(([, name]) => name ?? []);
}

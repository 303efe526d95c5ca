import { ShouliError } from '../../errors.js';

/** Fills `{{path.to.text}}` in a page with the words of `texts`; an unknown path stops the build. */
export function fillTexts(html: string, texts: object): string {
  return html.replace(/\{\{([\w.]+)\}\}/g, (_, path: string) => {
    const found = path.split('.').reduce<unknown>(step, texts);
    if (typeof found !== 'string')
      throw new ShouliError('config_invalid', `the page names a text that does not exist: ${path}`);
    return found;
  });
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

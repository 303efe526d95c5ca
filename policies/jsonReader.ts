import { ShouliError } from '../errors.js';

/** A value with the place where it begins, and its parts by key or index. */
export interface Located {
  value: unknown;
  offset: number;
  parts?: Map<PropertyKey, Located>;
}

/** What is wrong and where; never quotes the text, which holds personal data. */
export class JsonFault extends ShouliError {
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super('policy_file_invalid', reason);
    this.name = 'JsonFault';
    this.offset = offset;
  }
}

/** Deeper than any file of ours; ends the reading before the call stack does. */
const maxDepth = 50;
const blank = /[ \t\n\r]*/y;
/** A string up to its closing quote, or a run of what a number or word could be made of. JSON.parse then judges it. */
const scalar = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s"[\]{},:]+/sy;

/** Reads one strict JSON text from its beginning to its end. */
export class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws JsonFault. */
  readAll(): Located {
    const root = this.#value();
    this.#skipBlank();
    if (this.#at < this.#text.length)
      throw new JsonFault(this.#at, 'something stands after the end of the JSON');
    return root;
  }

  #value(): Located {
    this.#skipBlank();
    const opening = this.#text[this.#at];
    if (opening !== '{' && opening !== '[') return this.#scalar('a value');
    if (this.#depth >= maxDepth) throw new JsonFault(this.#at, 'nested too deeply');
    this.#depth += 1;
    const whole = opening === '{' ? this.#object() : this.#array();
    this.#depth -= 1;
    return whole;
  }

  #object(): Located {
    const offset = this.#at;
    const parts = new Map<string, Located>();
    this.#list('}', () => {
      this.#skipBlank();
      const start = this.#at;
      const key = this.#scalar('a key').value;
      if (typeof key !== 'string') throw new JsonFault(start, 'a key must stand in double quotes');
      if (parts.has(key)) throw new JsonFault(start, 'this key stands twice in its record');
      if (!this.#take(':')) throw new JsonFault(this.#at, 'a colon is missing after the key');
      parts.set(key, this.#value());
    });
    const value = Object.fromEntries([...parts].map(([key, part]) => [key, part.value]));
    return { value, offset, parts };
  }

  #array(): Located {
    const offset = this.#at;
    const parts = new Map<number, Located>();
    this.#list(']', () => parts.set(parts.size, this.#value()));
    return { value: [...parts.values()].map((part) => part.value), offset, parts };
  }

  /** Reads from the opening bracket to the closing one; `readItem` reads each item between the commas. */
  #list(closing: string, readItem: () => void): void {
    this.#at += 1;
    if (this.#take(closing)) return;
    do readItem();
    while (this.#take(','));
    if (!this.#take(closing)) throw new JsonFault(this.#at, `a comma or ${closing} is missing`);
  }

  #scalar(wanted: string): Located {
    scalar.lastIndex = this.#at;
    const written = scalar.exec(this.#text)?.[0];
    const ended = this.#at >= this.#text.length;
    if (written === undefined) {
      throw new JsonFault(
        this.#at,
        ended ? 'the file ends too early' : `${wanted} is missing, or a quote not closed`,
      );
    }
    const offset = this.#at;
    this.#at += written.length;
    try {
      return { value: JSON.parse(written), offset };
    } catch {
      throw new JsonFault(offset, `${wanted} is not written as JSON wants it`);
    }
  }

  #take(mark: string): boolean {
    this.#skipBlank();
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }
}

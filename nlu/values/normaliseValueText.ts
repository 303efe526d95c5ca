import { simplified, traditional } from './traditionalCharacters.js';

/**
 * The text as the value parsers read it: half width, simplified characters, one kind of dash. Each character is replaced
 * by exactly one, so that offsets in the result are offsets in the original.
 */
export function normaliseValueText(text: string): string {
  return foreignForm.test(text) ? text.replace(everyForeignForm, replacement) : text;
}

/** The same for an answer, trimmed; of a text longer than any answer only the beginning is read. */
export function normaliseAnswer(text: string): string {
  return normaliseValueText(text.slice(0, longestAnswer))
    .trim()
    .replace(typedNumber, (run) => run.replace(/[lI|]/g, '1'))
    .replace(lookAlike, lookAlikeFigure);
}

/** Eleven figures, some of them typed as letters (l38l2345678). */
const typedNumber = /(?<![a-zA-Z\d])[lI|1](?=(?:[lI|]*\d){7})[\dlI|]{10}(?![a-zA-Z\d])/g;

/** An O or l typed among figures (1O万, 138OO138000) is a nought or a one. */
const lookAlike =
  /(?<=\d)[oO](?![a-zA-Z])|(?<![a-zA-Z])[oO](?=\d)|(?<=\d)[oO](?=[oO]*\d)|(?<=\d)[lI|](?=\d)|(?<![a-zA-Z\d])[lI|](?=[3-9](?:[\s-]?\d){9})/g;

function lookAlikeFigure(char: string): string {
  return char === 'o' || char === 'O' ? '0' : '1';
}

const longestAnswer = 600;

/** Latin letters in capitals; unlike `toUpperCase` it never changes the length (ß). */
export function upperCaseLatin(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

// Full width and compatibility forms, radicals (OCR), other spaces and dashes, and the traditional characters of the table.
const classBody = `\\u00a0\\u2002-\\u200a\\u2010-\\u2015\\u2212\\u2460-\\u2468\\u2e80-\\u2fdf\\u3000\\uf900-\\ufaff\\uff01-\\uff5e\\uffe5${traditional}`;
const foreignForm = new RegExp(`[${classBody}]`);
const everyForeignForm = new RegExp(`[${classBody}]`, 'g');

function replacement(char: string): string {
  const at = traditional.indexOf(char);
  if (at >= 0) return simplified.charAt(at);
  const code = char.charCodeAt(0);
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code === 0x2212) return '-';
  const plain = char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
}

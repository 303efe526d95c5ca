import type { Turn } from './turn.js';

/** Messages there is nothing to understand in: too long, pictures, voice, nothing at all. Says so; nothing is lost. */
export function readUnread(turn: Turn): boolean {
  const { text, choice, pictures, unreadable } = turn.incoming;
  const max = turn.parts.settings.maxTextLength;
  if (text.length > max) {
    turn.say('too_long', { max: String(max), length: String(text.length) });
  } else if (pictures.length > 0) {
    keepPictures(turn, pictures);
    if (text !== '') return false;
  } else if (text !== '' || choice !== undefined) {
    return false;
  } else {
    turn.say(unreadable ? 'unreadable' : 'empty', {});
  }
  turn.askAgain();
  return true;
}

function keepPictures(turn: Turn, pictures: string[]): void {
  const form = turn.talk.intake;
  if (!form) {
    turn.say('picture_loose', {});
    return;
  }
  turn.talk.intake = { ...form, materials: [...form.materials, ...pictures] };
  turn.say('picture_kept', {});
}

import { openTickets } from './ownTickets.js';
import type { Turn } from './turn.js';

/** Messages there is nothing to understand in: too long, pictures, voice, nothing at all. Says so; nothing is lost. */
export async function readUnread(turn: Turn): Promise<boolean> {
  const { text, choice, pictures, unreadable } = turn.incoming;
  const max = turn.parts.settings.maxTextLength;
  if (text.length > max) {
    turn.say('too_long', { max: String(max), length: String(text.length) });
  } else if (pictures.length > 0) {
    await keepPictures(turn, pictures);
    if (text !== '') return false;
  } else if (text !== '' || choice !== undefined) {
    return false;
  } else {
    turn.say(unreadable ? 'unreadable' : 'empty', {});
  }
  turn.askAgain();
  return true;
}

/** With the intake in hand, else with the newest request under way. */
async function keepPictures(turn: Turn, pictures: string[]): Promise<void> {
  const form = turn.talk.intake;
  if (form) {
    turn.talk.intake = { ...form, materials: [...form.materials, ...pictures] };
    return turn.say('picture_kept', {});
  }
  const [ticket] = await openTickets(turn);
  if (!ticket) return turn.say('picture_loose', {});
  const { reference, service } = ticket;
  turn.effects.push({ kind: 'add_materials', reference, materials: pictures });
  return turn.say('picture_added', { reference, service: turn.service(service).name });
}

import { texts } from '../texts.js';
import { type TextRoom, textLimit } from './textRoom.js';

/** Says in time that a text is getting too long, and by how much it is. */
export function TextNote({ id, room }: { id: string; room: TextRoom }) {
  return (
    <p id={id} className="composer-note" role="status" data-over={room.over > 0}>
      {room.near && texts.composer.count(room.length, textLimit)}
      {room.over > 0 && ` · ${texts.composer.tooLong(room.over)}`}
    </p>
  );
}

import { texts } from '../texts.js';
import { type Piece, splitLinks } from './splitLinks.js';

/** Plain text whose addresses open, whose telephone numbers call and whose reference numbers stay whole. Never HTML. */
export function LinkedText({ text }: { text: string }) {
  let offset = 0;
  return splitLinks(text).map((piece) => {
    const key = offset;
    offset += piece.text.length;
    return <LinkedPiece key={key} piece={piece} />;
  });
}

function LinkedPiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'number':
      return <span className="unbroken">{piece.text}</span>;
    case 'link':
      return (
        <a className="link" href={piece.href} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      );
    case 'call':
      return (
        <a className="link link--call" href={`tel:${piece.number}`} aria-label={texts.call(piece.number)}>
          {piece.text}
        </a>
      );
  }
}

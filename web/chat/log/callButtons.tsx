import { Icon } from '@chatui/core';
import { texts } from '../texts.js';
import { emergencyNumbers } from './emergencyNumbers.js';

/** Big buttons for the emergency numbers that a message names. */
export function CallButtons({ text }: { text: string }) {
  const numbers = emergencyNumbers(text);
  if (numbers.length === 0) return null;
  return (
    <div className="call-buttons">
      {numbers.map((number) => (
        <a key={number} className={`call-button${look(number, numbers)}`} href={`tel:${number}`}>
          <Icon type="phone" />
          {texts.call(number)}
        </a>
      ))}
    </div>
  );
}

/** Only the first is filled, and only danger to life is red: somebody in despair needs calm, not alarm. */
function look(number: string, numbers: readonly string[]): string {
  const tone = number === '12356' ? '' : ' call-button--danger';
  return number === numbers[0] ? tone : `${tone} call-button--second`;
}

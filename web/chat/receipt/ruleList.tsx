import type { ReceiptReason } from '../protocol/receipt.js';
import { texts } from '../texts.js';
import { RuleItem } from './ruleItem.js';

/** This many passed rules are shown openly; more fold away, so that what needs attention is seen first. */
const openPasses = 2;

/** Every rule judged: first those that failed or are open, then those that passed, each in the order given. */
export function RuleList({ reasons }: { reasons: readonly ReceiptReason[] }) {
  if (reasons.length === 0) return null;
  const passed = reasons.filter((reason) => reason.verdict === 'pass');
  const others = reasons.filter((reason) => reason.verdict !== 'pass');
  return (
    <section className="receipt-section">
      <h4 className="receipt-title">{texts.receipt.rules}</h4>
      <Rules reasons={others} />
      {passed.length > openPasses ? (
        <details className="fold fold--passed">
          <summary>{texts.receipt.passed(passed.length)}</summary>
          <Rules reasons={passed} />
        </details>
      ) : (
        <Rules reasons={passed} />
      )}
    </section>
  );
}

function Rules({ reasons }: { reasons: readonly ReceiptReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="rules">
      {reasons.map((reason) => (
        <RuleItem key={reason.code} reason={reason} />
      ))}
    </ul>
  );
}

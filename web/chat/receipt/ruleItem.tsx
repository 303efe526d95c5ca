import { Icon } from '@chatui/core';
import { LinkedText } from '../log/linkedText.js';
import type { ReceiptReason } from '../protocol/receipt.js';
import { texts } from '../texts.js';

/** One rule: verdict in icon and word, the reason, what it rests on, and the manual's own words to open. */
export function RuleItem({ reason }: { reason: ReceiptReason }) {
  const { verdict, title, basis, text, clause } = reason;
  return (
    <li className={`rule rule--${verdict}`}>
      <p className="rule-head">
        <Icon type={verdict} />
        <span className="rule-title">{title}</span>
        <span className="rule-verdict">{texts.receipt.verdicts[verdict]}</span>
      </p>
      <p className="rule-text">
        <LinkedText text={text} />
        {/* What is still open rests on nothing yet. */}
        {basis && verdict !== 'unknown' && <span className="rule-basis">{texts.receipt.basis[basis]}</span>}
      </p>
      {clause && (
        <details className="fold">
          <summary>{texts.receipt.clause}</summary>
          <blockquote className="clause">
            <LinkedText text={clause} />
          </blockquote>
        </details>
      )}
    </li>
  );
}

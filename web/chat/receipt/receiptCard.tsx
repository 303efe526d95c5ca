import { Card, Icon } from '@chatui/core';
import { LinkedText } from '../log/linkedText.js';
import type { Outcome, Receipt } from '../protocol/receipt.js';
import { texts } from '../texts.js';
import { ReferenceNumber } from './referenceNumber.js';
import { RuleList } from './ruleList.js';

const outcomeIcons: Record<Outcome, string> = {
  eligible: 'pass',
  needs_review: 'unknown',
  ineligible: 'fail',
};

/** What came of an intake: the outcome, its number, every rule with its clause, and what happens next. */
export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const { outcome, reference, serviceName, nextSteps } = receipt;
  const heading = texts.receipt.outcomes[outcome][reference === null ? 'told' : 'submitted'];
  return (
    <Card className={`receipt receipt--${outcome}`}>
      <header className="receipt-head">
        <Icon type={outcomeIcons[outcome]} className="receipt-icon" />
        <div>
          <h3 className="receipt-outcome">{heading}</h3>
          {serviceName && <p className="receipt-service">{serviceName}</p>}
        </div>
      </header>
      {reference !== null && <ReferenceNumber reference={reference} />}
      {/* A no wants its reason first; everything else wants to know what happens now. */}
      {outcome === 'ineligible' && <RuleList reasons={receipt.reasons} />}
      <NextSteps steps={nextSteps} />
      {outcome !== 'ineligible' && <RuleList reasons={receipt.reasons} />}
      <footer className="receipt-foot">
        <a className="call-button call-button--calm" href={`tel:${texts.hotline.number}`}>
          <Icon type="phone" />
          {texts.hotline.call}
        </a>
        <p className="receipt-note">{texts.receipt.footer}</p>
      </footer>
    </Card>
  );
}

function NextSteps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="receipt-section">
      <h4 className="receipt-title">{texts.receipt.nextSteps}</h4>
      <ol className="receipt-steps">
        {steps.map((step) => (
          <li key={step}>
            <LinkedText text={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Shuttle } from '../../components/Shuttle';
import { useWords } from '../../words/words';
import type { OutcomeOf } from './Outcome';
import type { Quote, Revision } from './quote-query';

export interface PanelProps {
  readonly quote: Quote;
  readonly onCounter: (revision: Revision) => void;
  readonly onAccepted: (quote: Quote, orderId: string) => void;
  readonly onAnswered: (quote: Quote, outcome?: OutcomeOf) => void;
  readonly onRefused: (outcome: OutcomeOf) => void;
}

interface FrameProps {
  readonly look: 'yours' | 'theirs' | 'closed';
  readonly title: ReactNode;
  readonly revision?: number | undefined;
  readonly children: ReactNode;
}

const heads = {
  yours: 'bg-gold',
  theirs: 'border-b border-line bg-cotton-50',
  closed: 'border-b border-line bg-cotton-100',
};

export function PanelFrame({ look, title, revision, children }: FrameProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="panel" className="overflow-hidden rounded-panel border border-line shadow-lift">
      <div className={`flex items-center justify-between gap-3 px-5 py-2.5 ${heads[look]}`}>
        <h2 id="panel" className="flex items-center gap-3 text-body font-semibold">
          {look !== 'closed' && <Shuttle width={30} theirs={look === 'theirs'} />} {title}
        </h2>
        {revision !== undefined && revision > 0 && (
          <span className="shrink-0 text-dense font-medium">{t('quote.revisionOf', { number: revision })}</span>
        )}
      </div>
      <div className="grid gap-3 p-5">{children}</div>
    </section>
  );
}

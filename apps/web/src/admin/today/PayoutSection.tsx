import { Link } from '@tanstack/react-router';
import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { Row, Section } from './Section';
import type { Payouts } from './today-query';

/** What villages wait for: money that is due and in no batch, and drafts that another person approves. */
export function PayoutsWaiting({ payouts: { payoutFunds, payoutBatches } }: { payouts: Payouts }) {
  const { t } = useWords();
  const drafts = payoutBatches.nodes.filter(({ state }) => state === 'DRAFT');
  const count = payoutFunds.dueCount + drafts.length;
  const way = (
    <Link to="/admin/payouts" className="link-line inline-flex min-h-11 items-center text-indigo">
      {t('today.toPayouts')}
    </Link>
  );
  return (
    <Section title={t('today.payouts')} count={count} way={way}>
      {count === 0 ? (
        <p className="py-2 text-ink-2">{t('today.noPayouts')}</p>
      ) : (
        <ul>
          {payoutFunds.dueCount > 0 && (
            <Row figure={formatAmount(payoutFunds.due)}>{t('today.due', { count: payoutFunds.dueCount })}</Row>
          )}
          {drafts.map(({ id, number, draftedByMe, total }) => (
            <Row key={id} figure={formatAmount(total)}>
              <Link
                to="/admin/payouts"
                search={{ batch: id }}
                className="link-line inline-flex min-h-6 items-center text-indigo max-wide:min-h-11"
              >
                {draftedByMe ? t('today.draftMine', { number }) : t('today.draft', { number })}
              </Link>
            </Row>
          ))}
        </ul>
      )}
    </Section>
  );
}

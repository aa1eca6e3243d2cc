import { Link } from '@tanstack/react-router';
import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { Row, Section } from './Section';
import type { Credits } from './today-query';

/** What buyers have paid too much: it is theirs, and somebody should give it back or count it for another order. */
export function BuyersCredit({ credits }: { credits: Credits }) {
  const { t } = useWords();
  const open = credits.filter(({ balance }) => Number(balance.amount) !== 0);
  if (open.length === 0) return null;
  const way = (
    <Link
      to="/admin/books"
      search={{ show: 'accounts' }}
      className="link-line inline-flex min-h-11 items-center text-indigo"
    >
      {t('today.toAccounts')}
    </Link>
  );
  return (
    <Section title={t('today.credits')} count={open.length} way={way}>
      <ul>
        {open.map(({ name, label, balance }) => (
          <Row key={name} figure={formatAmount(balance)}>
            {label.slice(label.indexOf(':') + 1)}
          </Row>
        ))}
      </ul>
    </Section>
  );
}

import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import { Link } from '@tanstack/react-router';
import { formatAmount, formatMoment, type Amount } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { differences, judge, uncovered } from '../books/proofs';
import { Row, Section } from './Section';
import type { Books } from './today-query';
import { waitingLines } from './waiting';

const written = (amounts: readonly Amount[]): string => amounts.map((amount) => formatAmount(amount)).join(' + ');

/** What the bank told and nobody has explained. */
export function WaitingLines({ books }: { books: Books }) {
  const { t } = useWords();
  const { count, came, went } = waitingLines(books.unproved);
  const way = (
    <Link
      to="/admin/books"
      search={{ tab: 'needs' }}
      className="link-line inline-flex min-h-11 items-center text-indigo"
    >
      {t('today.toLines')}
    </Link>
  );
  return (
    <Section title={t('today.lines')} count={count} way={count > 0 && way}>
      {count === 0 ? (
        <p className="py-2 text-ink-2">{t('today.noLines')}</p>
      ) : (
        <ul>
          {came.length > 0 && <Row figure={written(came)}>{t('today.came')}</Row>}
          {went.length > 0 && <Row figure={written(went)}>{t('today.went')}</Row>}
        </ul>
      )}
    </Section>
  );
}

/** What Stripe told and the books do not show. */
export function FromStripe({ books }: { books: Books }) {
  const { t } = useWords();
  const count = books.unproved.filter(({ kind }) => kind === 'event').length;
  const way = (
    <Link
      to="/admin/books"
      search={{ show: 'stripe' }}
      className="link-line inline-flex min-h-11 items-center text-indigo"
    >
      {t('stripe.toEvents')}
    </Link>
  );
  return (
    <Section title={t('stripe.title')} count={count} way={count > 0 && way}>
      <p className="py-2 text-ink-2">{t(count === 0 ? 'stripe.noneWhat' : 'stripe.lead')}</p>
    </Section>
  );
}

/** The three proofs, a line each. */
export function ProofLines({ books }: { books: Books }) {
  const { t } = useWords();
  const { lines, balance, complete } = judge(books);
  const short = uncovered(books.covers)
    .map(({ clientMoney, cover }) =>
      t('books.notCovered', { owed: formatAmount(clientMoney), cover: formatAmount(cover) }),
    )
    .join('; ');
  const way = (
    <Link to="/admin/books" className="link-line inline-flex min-h-11 items-center text-indigo">
      {t('today.toBooks')}
    </Link>
  );
  return (
    <Section title={t('books.proofs')} way={way}>
      <ul>
        <Proof holds={lines} title={t('books.proof1')} figure={String(books.unproved.length)} />
        <Proof holds={balance} title={short || t('books.proof2')} figure={written(differences(books.balances))} />
        <Proof holds={complete} title={t('books.proof3')} figure={t('books.gaps', { count: books.gaps })} />
      </ul>
    </Section>
  );
}

function Proof({ holds, title, figure }: { holds: boolean; title: string; figure: string | undefined }) {
  const { t } = useWords();
  const Sign = holds ? CheckCircleIcon : WarningCircleIcon;
  return (
    <Row figure={<span className={holds ? 'text-palm' : 'text-brick'}>{figure}</span>}>
      <span className="flex items-start gap-2">
        <Sign
          size={18}
          weight="fill"
          aria-hidden="true"
          className={`mt-0.5 shrink-0 ${holds ? 'text-palm' : 'text-brick'}`}
        />
        <span>
          {title}{' '}
          <span className={`ml-1 text-small font-semibold whitespace-nowrap ${holds ? 'text-palm' : 'text-brick'}`}>
            {t(holds ? 'today.holds' : 'today.fails')}
          </span>
        </span>
      </span>
    </Row>
  );
}

/** Statements that posted nothing: the bank must be asked for right ones. */
export function Quarantine({ books }: { books: Books }) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  return (
    <Section
      title={t('today.quarantine')}
      count={books.quarantined.length}
      way={
        books.quarantined.length > 0 && (
          <Link
            to="/admin/books"
            search={{ show: 'statements' }}
            className="link-line inline-flex min-h-11 items-center text-indigo"
          >
            {t('today.toStatements')}
          </Link>
        )
      }
    >
      {books.quarantined.length === 0 ? (
        <p className="py-2 text-ink-2">{t('today.noQuarantine')}</p>
      ) : (
        <ul>
          {books.quarantined.map(({ id, account, number, statementId, reason, importedAt }) => (
            <Row key={id}>
              <b className="font-semibold">{t('today.statement', { number: number ?? statementId, account })}</b>
              <span className="block text-ink-2">
                {t(`books.reason.${reason}`)} ·{' '}
                {formatMoment(words, new Date(importedAt), { zone, now: platformNow() })}
              </span>
            </Row>
          ))}
        </ul>
      )}
    </Section>
  );
}

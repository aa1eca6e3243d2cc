import { Link } from '@tanstack/react-router';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { Figure, Figures } from '../Figures';
import { newest, type Quote } from '../quote/quote-lines';
import { Foot, Question } from './Question';

/** Somebody was faster: what is current, and the way on from there. */
export function StaleAnswer({ quote, onBegin }: { quote: Quote; onBegin: () => void }) {
  const { t } = useWords();
  const current = newest(quote);
  const open = quote.yourTurn;
  return (
    <>
      <BackBar back={{ to: '/coop' }}>
        <p className="text-h3">{t('coop.quote.title')}</p>
        <p className="text-small text-ink-2">{quote.number}</p>
      </BackBar>
      <div className="grid gap-3 px-4 py-4">
        <Question>{t('coop.answer.stale')}</Question>
        <p>{open ? t('coop.answer.staleNew', { number: quote.revision }) : t('coop.answer.staleClosed')}</p>
        {open && current && (
          <Figures className="border-t-2 border-ink py-3">
            <Figure label={t('coop.answer.nowTotal')} strong>
              {formatAmount(current.total, 'short')}
            </Figure>
          </Figures>
        )}
      </div>
      <Foot>
        {open && (
          <Button look="primary" className="w-full" onClick={onBegin}>
            {t('coop.inbox.answerNew')}
          </Button>
        )}
        <Link to="/coop/quotes/$id" params={{ id: quote.id }} className={`btn w-full ${open ? '' : 'btn-primary'}`}>
          {t('coop.answer.seeCurrent')}
        </Link>
      </Foot>
    </>
  );
}

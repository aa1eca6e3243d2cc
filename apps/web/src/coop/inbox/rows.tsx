import { ClockIcon } from '@phosphor-icons/react/Clock';
import { Link } from '@tanstack/react-router';
import { formatDay, nameIn } from '#platform/words/browser';
import { Picture } from '../../components/Picture';
import { TimeLeft } from '../../components/When';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { ManagerDoes, useMayDecide } from '../ManagerDoes';
import { buyerText, titleText } from '../phrases';
import { pictureOf, productFor, type Product } from '../products';
import type { InboxQuote } from './groups';

interface RowProps {
  readonly quote: InboxQuote;
  readonly products: readonly Product[];
}

/** What a row says: its first product's picture, the title, who asks. */
function useRow({ quote, products }: RowProps) {
  const words = useWords();
  const [first] = quote.request.lines;
  const product = first && productFor(products, first);
  const named = quote.revisions.at(-1)?.lines[0] ?? first;
  const name = named ? nameIn(words.locale, named) : words.t('coop.product');
  return {
    words,
    picture: pictureOf(product),
    title: titleText(words, name, quote.request.lines),
    buyer: buyerText(words, quote.buyer),
  };
}

/** Only the most urgent one carries the filled button. */
export function MustAnswerCard({ quote, products, urgent }: RowProps & { urgent: boolean }) {
  const { words, picture, title, buyer } = useRow({ quote, products });
  const { t } = words;
  const managers = !useMayDecide() && quote.revisions.at(-1)?.author === 'BUYER';
  return (
    <li className="border-t border-l-5 border-line border-l-gold-line p-4">
      <div className="flex items-start gap-3.5">
        <Picture src={picture} name={title} width={80} decorative lazy={false} />
        <div className="min-w-0">
          <h2 id={quote.id} className="text-h3">
            {title}
          </h2>
          <p className="text-ink-2">{buyer}</p>
          <p className="flex items-center gap-2 font-semibold">
            <ClockIcon size={20} weight="bold" aria-hidden="true" /> <TimeLeft until={quote.validUntil} />
          </p>
        </div>
      </div>
      {managers && (
        <div className="mt-3">
          <ManagerDoes what="accepts" />
        </div>
      )}
      <Link
        to="/coop/quotes/$id"
        params={{ id: quote.id }}
        aria-describedby={quote.id}
        className={`btn mt-3 w-full border-2 ${urgent ? 'btn-primary' : 'border-indigo! text-indigo!'}`}
      >
        {t(quote.revision > 1 ? 'coop.inbox.answerNew' : 'coop.inbox.answer')}
      </Link>
    </li>
  );
}

/** Nothing to do here: one line that opens it. */
export function PlainRow({ quote, products }: RowProps) {
  const { words, picture, title, buyer } = useRow({ quote, products });
  const { t, locale } = words;
  const zone = useZone();
  const day = (at: string): string => formatDay(new Date(at), locale, { zone, now: platformNow(), weekday: false });
  const { state } = quote;
  const waiting = state === 'AWAITING_BUYER' || state === 'AWAITING_COOPERATIVE';
  return (
    <li className="border-t border-line">
      <Link
        to="/coop/quotes/$id"
        params={{ id: quote.id }}
        className="flex min-h-16 items-center gap-3.5 px-4 py-2 hover:bg-cotton-50"
      >
        <Picture src={picture} name={title} width={52} decorative />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-small text-ink-2">{buyer}</span>
        </span>
        <span className="max-w-[40%] text-right text-small text-ink-2">
          {waiting ? (
            t('coop.inbox.until', { day: day(quote.validUntil) })
          ) : (
            <>
              <b className={`block font-semibold ${state === 'ACCEPTED' ? 'text-palm' : ''}`}>
                {t(`coop.state.${state}`)}
              </b>
              {day(quote.movedAt)}
            </>
          )}
        </span>
      </Link>
    </li>
  );
}

import { formatAmount, formatDay, nameIn, type Words } from '#platform/words/browser';
import { Shuttle } from '../../components/Shuttle';
import { Swatch } from '../../components/Swatch';
import { platformNow } from '../../data/clock';
import { type Side } from '../../session/session';
import { useDecider } from '../../session/decider';
import { useWords } from '../../words/words';
import { placeIn } from '../deal/Parts';
import { isOpen, type Quote, type Revision } from './quote-query';
import { railOf, threadLayout, threadPath, type ThreadKnot } from './thread';

const inks = [
  { rail: '#bfc8e0', knot: '#26396b' },
  { rail: '#e8b4c4', knot: '#9a1f47' },
] as const;

const TOP = 46;
const GAP = 62;
const HEIGHT = TOP * 2 + GAP;
const y = (rail: 0 | 1): number => TOP + rail * GAP;

/** "Your counter, 19 Nov", "Offer, 21 Nov": who sent these terms, and when by the reader's calendar. */
function sentText({ t, locale }: Words, { author, number, sentAt }: Revision, zone: string): string {
  const day = formatDay(new Date(sentAt), locale, { zone, now: platformNow(), weekday: false });
  if (author !== 'BUYER') return t('quote.theirOffer', { day });
  return number === 1 ? t('quote.yourTarget', { day }) : t('quote.yourCounter', { day });
}

/** The negotiation as a thread between the two sides; the same stands as a list, alone where there is no room. */
export function QuoteThread({ quote, turn }: { quote: Quote; turn: Side | null }) {
  return (
    <div className="border-y border-line bg-cotton-50">
      <div className="page py-3">
        <Picture quote={quote} turn={turn} />
        <List quote={quote} />
      </div>
    </div>
  );
}

function Picture({ quote, turn }: { quote: Quote; turn: Side | null }) {
  const words = useWords();
  const { t, locale } = words;
  const { knots, end, earlier, slot } = threadLayout(quote.revisions, turn);
  const points = end ? [...knots, end] : knots;
  return (
    <div
      aria-hidden="true"
      className="hidden grid-cols-[230px_minmax(0,1fr)_150px] wide:grid"
      style={{ height: HEIGHT }}
    >
      <div className="relative">
        <Party top={y(0)} side="BUYER" name={t('deal.you')} place={nameIn(locale, quote.buyer)} />
        <Party
          top={y(1)}
          side="COOPERATIVE"
          name={nameIn(locale, quote.cooperative)}
          place={placeIn(locale, quote.cooperative)}
        />
        {earlier > 0 && (
          <span className="absolute right-2 bg-cotton-50 text-small text-ink-3" style={{ top: TOP + GAP / 2 - 9 }}>
            {t('quote.earlier', { count: earlier })}
          </span>
        )}
      </div>
      <div className="relative">
        {inks.map(({ rail }, index) => (
          <span
            key={rail}
            className="absolute inset-x-0 h-0.5"
            style={{ top: y(index as 0 | 1) - 1, background: rail }}
          />
        ))}
        <svg className="absolute inset-0 size-full" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
          <path
            d={threadPath(points, y)}
            fill="none"
            stroke="#d99a1c"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {knots.map((knot) => (
          <Knot
            key={knot.revision.number}
            knot={knot}
            newest={knot.revision.number === quote.revision}
            open={isOpen(quote)}
            slot={slot}
            text={sentText(words, knot.revision, quote.buyer.zone)}
          />
        ))}
        {end && (
          <span
            className="absolute bg-cotton-50 px-1 transition-[top] duration-[320ms] ease-(--ease-panel)"
            style={{ left: `${end.x}%`, top: y(end.rail) - 12, transform: 'translateX(-50%)' }}
          >
            <Shuttle width={56} theirs={turn === 'COOPERATIVE'} />
          </span>
        )}
      </div>
      <div className="relative">{turn && <Turn quote={quote} turn={turn} />}</div>
    </div>
  );
}

function Party({ top, side, name, place }: { top: number; side: Side; name: string; place: string }) {
  return (
    <span className="absolute right-4 left-0 flex -translate-y-1/2 items-center gap-3 bg-cotton-50" style={{ top }}>
      <Swatch side={side} size={20} />
      <span className="min-w-0 text-dense">
        <b className="block font-semibold">{name}</b>
        <span className="block truncate text-small text-ink-2">{place}</span>
      </span>
    </span>
  );
}

interface KnotProps {
  readonly knot: ThreadKnot<Revision>;
  readonly newest: boolean;
  readonly open: boolean;
  readonly slot: number;
  readonly text: string;
}

function Knot({ knot: { revision, rail, x }, newest, open, slot, text }: KnotProps) {
  const { t } = useWords();
  const ink = inks[rail].knot;
  const place = rail === 0 ? { bottom: HEIGHT - y(0) + 20 } : { top: y(1) + 20 };
  return (
    <>
      <span
        className="absolute grid size-7 -translate-1/2 place-items-center rounded-[3px] border-2 text-body
          font-semibold"
        style={{
          left: `${x}%`,
          top: y(rail),
          borderColor: ink,
          background: newest ? ink : '#fff',
          color: newest ? '#fff' : ink,
        }}
      >
        {revision.number}
      </span>
      <span
        className="absolute -translate-x-1/2 text-center text-small text-ink-2"
        style={{ left: `${x}%`, width: `${Math.min(slot * 1.9, 2 * x, 2 * (100 - x))}%`, ...place }}
      >
        {text}: <b className="font-semibold text-ink">{formatAmount(revision.total, 'bare')}</b>
        {newest && open && <b className="font-semibold text-lac"> {t('quote.openNow')}</b>}
      </span>
    </>
  );
}

function Turn({ quote, turn }: { quote: Quote; turn: Side }) {
  const decider = useDecider();
  const { t } = useWords();
  return (
    <span className="absolute inset-x-0 -translate-y-1/2 bg-cotton-50 pl-4 text-dense" style={{ top: y(railOf(turn)) }}>
      <b className="block font-semibold">
        {turn === 'BUYER' ? t(decider ? 'turn.company' : 'turn.yours') : t('quote.theirTurn')}
      </b>
      <span className="text-small text-ink-2">
        {quote.revision > 0 ? t('quote.turnOn', { number: quote.revision }) : t('quote.turnFirst')}
      </span>
    </span>
  );
}

function List({ quote }: { quote: Quote }) {
  const words = useWords();
  const { t } = words;
  if (quote.revisions.length === 0) return null;
  return (
    <ol aria-label={t('quote.thread')} className="wide:sr-only">
      {quote.revisions.map((revision) => (
        <li
          key={revision.number}
          className={`flex items-center gap-3 py-2 not-first:border-t not-first:border-line
            ${revision.number === quote.revision ? 'font-semibold' : ''}`}
        >
          <Swatch side={revision.author} size={18} />
          <span className="min-w-0 flex-1">
            {revision.number}. {sentText(words, revision, quote.buyer.zone)}
            {revision.number === quote.revision && isOpen(quote) && `, ${t('quote.openNow')}`}
          </span>
          <span className="num">{formatAmount(revision.total, 'bare')}</span>
        </li>
      ))}
    </ol>
  );
}

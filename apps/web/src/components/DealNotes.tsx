import { textIn } from '#platform/words/browser';
import { notesOf, type Negotiated } from '../words/deal-notes';
import { useWords } from '../words/words';
import { useZone } from '../session/session';
import { Swatch } from './Swatch';
import { When } from './When';

/** All that both sides wrote in a negotiation, newest first: on the quote and on the order that it became. */
export function DealNotes({ quote, buyer, className = '' }: { quote: Negotiated; buyer: string; className?: string }) {
  const { t, locale } = useWords();
  const zone = useZone();
  const notes = notesOf(quote);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className={className}>
      <h2 id="notes" className="text-h2">
        {t('notes.title')}
      </h2>
      <ol className="mt-3 grid gap-5">
        {notes.map(({ number, side, who, at, text }) => (
          <li key={number} className="flex gap-3">
            <Swatch side={side} />
            <div className="min-w-0">
              <p className="text-dense">
                <b className="font-semibold">
                  {number === 0
                    ? t('notes.request', { name: buyer })
                    : t('notes.by', { name: who ? textIn(locale, who) : '', number })}
                </b>{' '}
                {at && (
                  <span className="text-ink-2">
                    <When at={at} zone={zone} />
                  </span>
                )}
              </p>
              <p className="mt-1 max-w-[62ch] wrap-anywhere whitespace-pre-line">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

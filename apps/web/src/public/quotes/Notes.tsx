import { Swatch } from '../../components/Swatch';
import { When } from '../../components/When';
import type { Side } from '../../session/session';
import { useWords } from '../../words/words';
import type { Quote } from './quote-query';

/** What was written with the request and with the terms, newest first. */
export function Notes({ quote: { revisions, request, buyer } }: { quote: Quote }) {
  const { t } = useWords();
  const notes: { key: string; side: Side; who: string; at?: string; text: string }[] = revisions
    .filter(({ note }) => note.trim())
    .map(({ number, author, authorName, sentAt, note }) => ({ key: String(number), side: author, who: t('quote.noteTo', { name: authorName, number }), at: sentAt, text: note }))
    .reverse();
  const first = request.note.trim();
  if (first && !notes.some(({ text }) => text.trim() === first)) notes.push({ key: 'request', side: 'BUYER', who: t('quote.requestNote', { name: buyer.name }), text: first });
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="text-h2">{t('quote.notes')}</h2>
      <ol className="mt-3 grid gap-5">
        {notes.map(({ key, side, who, at, text }) => (
          <li key={key} className="flex gap-3">
            <Swatch side={side} />
            <div className="min-w-0">
              <p className="text-dense">
                <b className="font-semibold">{who}</b> {at && <span className="text-ink-2"><When at={at} zone={buyer.zone} /></span>}
              </p>
              <p className="mt-1 max-w-[62ch] break-words whitespace-pre-line">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

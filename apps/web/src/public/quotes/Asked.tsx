import { nameIn } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { quantityText } from '../../words/quantity-text';
import type { Quote } from './quote-query';

/** Before the first terms: what was asked for. */
export function Asked({ quote: { request } }: { quote: Quote }) {
  const words = useWords();
  return (
    <section aria-labelledby="what-changed">
      <h2 id="what-changed" className="text-h2">
        {words.t('quote.asked')}
      </h2>
      <ul className="mt-3 border-t-2 border-ink">
        {request.lines.map((line) => (
          <li key={line.position} className="flex justify-between gap-4 border-b border-line py-3">
            <span className="font-semibold">{nameIn(words.locale, line)}</span>
            <span className="num whitespace-nowrap">{quantityText(words, line.quantity)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

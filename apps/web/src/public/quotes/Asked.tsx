import { useWords } from '../../words/words';
import { useListingsOf } from '../deal/listings-query';
import { productIn } from '../deal/Parts';
import { quantityText } from '../../words/quantity-text';
import type { Quote } from './quote-query';

/** Before the first terms: what was asked for. */
export function Asked({ quote: { request, cooperative } }: { quote: Quote }) {
  const words = useWords();
  const listings = useListingsOf(cooperative.id);
  return (
    <section aria-labelledby="what-changed">
      <h2 id="what-changed" className="text-h2">{words.t('quote.asked')}</h2>
      <ul className="mt-3 border-t-2 border-ink">
        {request.lines.map(({ position, kindCode, grade, quantity }) => {
          const listing = listings.find((each) => each.kindCode === kindCode && each.grade === grade);
          const name = listing && productIn(words.locale, { name: listing.name, nameKm: listing.nameKm ?? listing.name });
          return (
            <li key={position} className="flex justify-between gap-4 border-b border-line py-3">
              <span className="font-semibold">{name ?? kindCode.replaceAll('-', ' ')}</span>
              <span className="num whitespace-nowrap">{quantityText(words, quantity)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

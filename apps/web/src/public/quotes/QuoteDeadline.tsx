import { nameIn } from '#platform/words/browser';
import { Deadline } from '../../components/When';
import { useWords } from '../../words/words';
import { placeIn } from '../deal/Parts';
import type { Quote } from './quote-query';

/** In the buyer's place and in the cooperative's. */
export function QuoteDeadline({ quote: { validUntil, buyer, cooperative } }: { quote: Quote }) {
  const { t, locale } = useWords();
  const deadline = (
    <Deadline
      at={validUntil}
      reader={{ zone: buyer.zone, name: placeIn(locale, buyer) }}
      other={{ zone: cooperative.zone, name: placeIn(locale, cooperative) }}
    />
  );
  return (
    <p className="text-dense text-ink-2">
      {t('quote.until')} {deadline}
    </p>
  );
}

export const useCooperative = ({ cooperative }: Quote): string => nameIn(useWords().locale, cooperative);

import { SealCheckIcon } from '@phosphor-icons/react/SealCheck';
import { nameIn, type Texts } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { provinceText } from './labels';

interface CooperativeProps {
  readonly strong?: boolean;
  readonly cooperative: {
    readonly name: Texts;
    readonly province: string | null;
    readonly verifiedAt: string | null;
  };
}

/** Name with the seal, and the province under it. */
export function CooperativeLine({ cooperative, strong = false }: CooperativeProps) {
  const words = useWords();
  return (
    <>
      <span className={`block text-dense ${strong ? 'font-semibold' : 'text-ink-2'}`}>
        {nameIn(words.locale, cooperative)}
        {cooperative.verifiedAt && <Seal />}
      </span>
      {cooperative.province && (
        <span className="block text-dense text-ink-3">{provinceText(words, cooperative.province)}</span>
      )}
    </>
  );
}

function Seal() {
  const { t } = useWords();
  return (
    <span className="whitespace-nowrap text-palm">
      {'\u00a0'}
      <SealCheckIcon
        size={16}
        weight="fill"
        className="inline align-[-3px]"
        role="img"
        aria-label={t('market.verified')}
      />
    </span>
  );
}

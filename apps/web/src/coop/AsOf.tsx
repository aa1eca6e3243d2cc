import { WifiSlashIcon } from '@phosphor-icons/react/WifiSlash';
import { formatTime } from '#platform/words/browser';
import { useZone } from '../session/session';
import { useWords } from '../words/words';

/** No answer came: what stands below is from then. */
export function AsOf({ at, onAgain }: { at: string; onAgain: () => void }) {
  const { t } = useWords();
  const zone = useZone();
  return (
    <div role="status" className="on-dark flex items-center gap-3 bg-ink px-4 text-dense text-white">
      <WifiSlashIcon size={20} aria-hidden="true" className="shrink-0" />
      <p className="flex-1 py-1.5">{t('coop.asOf', { time: formatTime(new Date(at), zone) })}</p>
      <button type="button" className="min-h-[44px] cursor-pointer font-semibold text-gold underline underline-offset-4" onClick={onAgain}>
        {t('error.again')}
      </button>
    </div>
  );
}

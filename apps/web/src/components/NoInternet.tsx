import { WifiSlashIcon } from '@phosphor-icons/react/WifiSlash';
import { formatMoment, formatTime } from '#platform/words/browser';
import { platformNow } from '../data/clock';
import { useConnection } from '../data/connection';
import { queryClient } from '../data/query-client';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

const HOURS_12 = 12 * 3_600_000;

/** No answer comes: what stands below is from then. */
export function NoInternet() {
  const words = useWords();
  const { silent, at } = useConnection();
  const zone = useViewer()?.organisation.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!silent) return null;
  const now = platformNow();
  const time =
    at && (now.getTime() - at.getTime() < HOURS_12 ? formatTime(at, zone) : formatMoment(words, at, { zone, now }));
  return (
    <div role="status" className="on-dark bg-ink text-white">
      <div className="page flex items-center gap-3 text-dense">
        <WifiSlashIcon size={20} aria-hidden="true" className="shrink-0" />
        <p className="flex-1 py-1.5">{time ? words.t('offline.asOf', { time }) : words.t('offline.title')}</p>
        <button
          type="button"
          className="min-h-[44px] shrink-0 cursor-pointer font-semibold text-gold underline underline-offset-4"
          onClick={() => void queryClient.refetchQueries({ type: 'active' })}
        >
          {words.t('error.again')}
        </button>
      </div>
    </div>
  );
}

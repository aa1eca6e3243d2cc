import { useDecider } from '../session/decider';
import { useWords } from '../words/words';

/** The shuttle lies with whoever must act; grey when it lies with the other side. */
export function Shuttle({ width = 26, theirs = false }: { width?: number; theirs?: boolean }) {
  return (
    <svg width={width} height={width * 0.44} viewBox="0 0 52 23" aria-hidden="true" className="shrink-0">
      <path
        fill={theirs ? '#8b8e92' : '#171d2e'}
        d="M0 11.5 13 2.6Q17 0 21 0h10q4 0 8 2.6l13 8.9-13 8.9Q35 23 31 23H21q-4 0-8-2.6z"
      />
      <path fill={theirs ? '#ffffff' : '#f2b93b'} d="M17 7h3.4v9H17zM22 7h3.4v9H22zM27 7h3.4v9H27zM32 7h3.4v9H32z" />
    </svg>
  );
}

/** Whose turn it is: shape and words say it, gold repeats it. A reader who may not act sees which colleague does. */
export function TurnBadge({ waitingFor }: { waitingFor?: string }) {
  const { t } = useWords();
  const decider = useDecider();
  const other = waitingFor ?? decider?.name;
  return other ? (
    <span className="inline-flex items-center gap-2 text-dense text-ink-2">
      <Shuttle theirs /> {t('turn.theirs', { name: other })}
    </span>
  ) : (
    <span className="badge badge-accent inline-flex items-center gap-2 text-dense font-semibold">
      <Shuttle width={22} /> {t('turn.yours')}
    </span>
  );
}

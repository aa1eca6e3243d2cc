import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { formatAmount, formatDate } from '#platform/words/browser';
import { Button } from '../../../components/Button';
import { platformNow } from '../../../data/clock';
import { useWords } from '../../../words/words';
import { targetName } from './Comparison';
import type { Target } from './draft';
import { targetsQuery } from './match-query';

interface FindTargetsProps {
  readonly search: string;
  readonly action: string;
  readonly onTake: (target: Target) => void;
  /** Those that can not be taken again. */
  readonly taken?: readonly (string | null)[];
}

/** Open instalments, capital and payouts by buyer, order, reference or amount. */
export function FindTargets({ search: first, action, onTake, taken = [] }: FindTargetsProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(first);
  const search = useSettled(typed);
  const found = useQuery(targetsQuery(search)).data;
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="grid gap-2">
      <label htmlFor="find" className="font-semibold">
        {t('match.find.label')}
      </label>
      <input
        ref={field}
        id="find"
        type="search"
        className="input"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="text-small text-ink-2">
        {found &&
          (found.nodes.length === 0 ? t('match.find.none') : t('match.find.count', { count: found.nodes.length }))}{' '}
        {found?.pageInfo.hasNextPage && t('match.find.more')}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {found?.nodes.map((target) => (
          <Found
            key={`${target.target} ${target.id}`}
            target={target}
            action={action}
            taken={taken.includes(target.id)}
            onTake={() => onTake(target)}
          />
        ))}
      </ul>
    </div>
  );
}

function Found({
  target,
  action,
  taken,
  onTake,
}: {
  target: Target;
  action: string;
  taken: boolean;
  onTake: () => void;
}) {
  const words = useWords();
  const { t, locale } = words;
  const name = targetName(words, target);
  return (
    <li className="flex items-center justify-between gap-3 py-2">
      <span className="min-w-0">
        <b className="font-semibold">{name}</b>{' '}
        <span className="num whitespace-nowrap">{formatAmount(target.expects)}</span>
        <span className="block text-small break-words text-ink-2">
          {[
            target.buyer,
            target.dueOn && t('match.due', { date: formatDate(target.dueOn, locale, { now: platformNow() }) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      {!taken && (
        <Button size="small" className="shrink-0 max-wide:min-h-11" aria-label={`${action}: ${name}`} onClick={onTake}>
          {action}
        </Button>
      )}
    </li>
  );
}

/** What was typed, once the typing rests. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

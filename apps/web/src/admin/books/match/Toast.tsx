import { useEffect, useState } from 'react';
import { Button } from '../../../components/Button';
import { useWords } from '../../../words/words';
import { Key } from './Keys';
import { useKeys } from './use-keys';

export interface Done {
  readonly text: string;
  /** Absent where there is nothing to undo. */
  readonly undo?: () => void;
}

const SECONDS = 8;

/** What was just done, for a few seconds, with its undo; the detail of the line keeps the undo for later. */
export function Toast({ done, onOver }: { done: Done; onOver: () => void }) {
  const { t } = useWords();
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => now - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left, onOver]);
  useKeys({ U: done.undo });
  return (
    <div
      className="on-dark fixed bottom-4 left-4 z-10 flex max-w-[calc(100vw-32px)] flex-wrap items-center
        gap-x-4 gap-y-2 rounded-control bg-ink px-4 py-2.5 text-white shadow-(--shadow-lift)
        wide:bottom-12 wide:left-[201px]"
    >
      <span>{done.text}</span>
      {done.undo && (
        <Button
          size="small"
          className="border-ink-3! bg-transparent! text-white! hover:border-white! max-wide:min-h-11"
          aria-keyshortcuts="U"
          onClick={done.undo}
        >
          {t('match.undo')} <Key name="U" />
        </Button>
      )}
      <span aria-hidden="true" className="num text-small">
        {t('match.seconds', { count: left })}
      </span>
    </div>
  );
}

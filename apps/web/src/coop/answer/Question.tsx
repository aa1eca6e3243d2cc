import { ArrowRightIcon } from '@phosphor-icons/react/ArrowRight';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';

/** The question of a page; a reader who came by "next" begins here. */
export function Question({ id, children }: { id?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1} className="text-h2 outline-none">
      {children}
    </h1>
  );
}

/** Where the thumb is: the keys, if there are any, and the way on. */
export const Foot = ({ children }: { children: ReactNode }) => (
  <div className="mt-auto grid gap-2 px-4 pt-2 pb-3">{children}</div>
);

export function Next({
  what,
  closed = false,
  onClosed,
  onNext,
}: {
  what: string;
  closed?: boolean;
  onClosed?: () => void;
  onNext: () => void;
}) {
  const { t } = useWords();
  return (
    <Button
      look="primary"
      className="pointer-events-auto! w-full"
      aria-disabled={closed || undefined}
      onClick={closed ? onClosed : onNext}
    >
      {t('coop.answer.next', { what })} <ArrowRightIcon size={22} aria-hidden="true" className="shrink-0" />
    </Button>
  );
}

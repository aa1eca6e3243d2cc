import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  /** Where the work is done. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

/** One kind of work of today. */
export function Section({ title, count, way, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-ink pb-1.5">
        <h2 id={id} className="text-h3">
          {title}
        </h2>
        {count !== undefined && <span className="num text-h3 text-ink-2">{count}</span>}
        {way && <span className="ml-auto">{way}</span>}
      </div>
      {children}
    </section>
  );
}

/** A row of a section: what, then its figure or state. */
export const Row = ({ children, figure }: { children: ReactNode; figure?: ReactNode }) => (
  <li className="flex min-h-[37px] items-baseline justify-between gap-x-4 border-b border-line py-1.5">
    <span className="min-w-0 wrap-anywhere">{children}</span>
    {figure && <span className="num max-w-[45%] shrink-0 text-right font-semibold">{figure}</span>}
  </li>
);

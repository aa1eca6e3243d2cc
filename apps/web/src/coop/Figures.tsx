import type { ReactNode } from 'react';

/** Words on the left, the figure on the right; `typed` by somebody, it may be one long word. */
export const Figure = ({
  label,
  strong = false,
  typed = false,
  children,
}: {
  label: ReactNode;
  strong?: boolean;
  typed?: boolean;
  children: ReactNode;
}) => (
  <div className="flex items-baseline justify-between gap-4">
    <dt className={strong ? 'font-semibold' : 'text-ink-2'}>{label}</dt>
    <dd className={`num ${strong ? 'font-bold' : ''} ${typed ? 'min-w-0 wrap-anywhere' : ''}`}>{children}</dd>
  </div>
);

export const Figures = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <dl className={`grid gap-0.5 ${className}`}>{children}</dl>
);

/** A part of a page, under a line. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-t border-line px-4 py-3">
    <h2 className="mb-1 text-h3">{title}</h2>
    {children}
  </section>
);

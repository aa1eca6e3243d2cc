/** A count on gold, for the eye; whoever shows it says in words what is counted. */
export const CountBadge = ({ children, className = '' }: { children: string | number; className?: string }) => (
  <span
    aria-hidden="true"
    className={`grid h-[22px] min-w-[22px] place-items-center rounded-full bg-gold px-1.5 text-small
      leading-none font-semibold text-ink
      ${className}`}
  >
    {children}
  </span>
);

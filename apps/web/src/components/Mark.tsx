/** Two warps, two wefts, one gold village. */
export function Mark({ size = 34, onDark = false }: { size?: number; onDark?: boolean }) {
  const [warp, weft] = onDark ? ['#ffffff', '#a9b6d6'] : ['#26396b', '#9a1f47'];
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <path fill={warp} d="M6.5 0h6v18.3h-6zM6.5 26.7h6V32h-6zM19.5 0h6v5.3h-6zM19.5 13.7h6V32h-6z" />
      <path fill={weft} d="M0 6.5h5.3v6H0zM13.7 6.5H32v6H13.7zM0 19.5h18.3v6H0zM26.7 19.5H32v6h-5.3z" />
      <path fill="#f2b93b" d="M13.7 13.7h4.6v4.6h-4.6z" />
    </svg>
  );
}

/** The two names stand in their own scripts in both languages; a side bar shows its part's name under the Latin one. */
export function Logo({ under }: { under?: string }) {
  return (
    <span className={`flex items-center ${under ? 'gap-2.5' : 'gap-3'}`}>
      <Mark size={under ? 28 : 34} />
      <span className="grid">
        <span
          lang="en"
          className={`font-title
            ${under ? 'text-[17px]' : 'text-[20px]'}
            leading-6 font-semibold tracking-[-0.01em] whitespace-nowrap text-ink`}
        >
          OVOP Market
        </span>
        {under ? (
          <span className="text-small text-ink-2">{under}</span>
        ) : (
          <span lang="km" className="text-[13px] leading-4 text-ink-3">
            ផ្សារភូមិ
          </span>
        )}
      </span>
    </span>
  );
}

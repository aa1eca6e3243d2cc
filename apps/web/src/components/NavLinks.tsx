import { Link } from '@tanstack/react-router';
import type { NavEntry } from '../nav';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

/** An address of the nav table as the router's own parts: path and place on the page. */
function partsOf(to: string): { to: string; hash?: string } {
  const [path = '/', hash] = to.split('#');
  return hash ? { to: path, hash } : { to: path };
}

interface NavLinksProps {
  readonly entries: readonly NavEntry[];
  readonly look: 'bar' | 'side' | 'dock';
}

const looks = {
  bar: `flex h-11 items-center max-[480px]:text-dense border-b-3 border-transparent whitespace-nowrap
    font-medium text-ink-2 hover:text-ink
    data-[status=active]:border-indigo data-[status=active]:text-ink`,
  side: `flex min-h-[34px] items-center gap-3 border-l-3 whitespace-nowrap border-transparent px-3
    text-ink-2 hover:text-ink
    data-[status=active]:border-gold-line data-[status=active]:bg-cotton
    data-[status=active]:font-semibold data-[status=active]:text-ink`,
  dock: `relative grid min-h-16 flex-1 content-center justify-items-center border-t-4 border-transparent
    text-[13.5px] leading-6 text-ink-2
    data-[status=active]:border-lac data-[status=active]:font-bold data-[status=active]:text-lac`,
};

export function NavLinks({ entries, look }: NavLinksProps) {
  const { t } = useWords();
  const role = useViewer()?.role;
  return entries
    .filter(({ roles }) => !roles || (role && roles.includes(role)))
    .map(({ to, word, icon: Icon, count: Count, within }) => (
      <Link
        key={to}
        {...partsOf(to)}
        activeOptions={{ exact: !within, includeHash: to.includes('#') }}
        className={looks[look]}
      >
        {Icon && <Icon size={look === 'dock' ? 26 : 18} aria-hidden="true" />}
        <span>{t(word)}</span>
        {Count &&
          (look === 'dock' ? (
            <span className="absolute top-1.5 left-1/2">
              <Count />
            </span>
          ) : (
            <Count />
          ))}
      </Link>
    ));
}

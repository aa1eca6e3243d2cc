import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DemoStrip } from '../components/DemoStrip';
import { Guard } from '../components/Guard';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { NavLinks } from '../components/NavLinks';
import { SkipLink } from '../components/SkipLink';
import { Swatch } from '../components/Swatch';
import { nav } from '../nav';
import { nameIn, useViewer } from '../session/session';
import { useWords } from '../words/words';

export const CoopLayout = () => (
  <CoopShell>
    <Guard side="COOPERATIVE">{() => <Outlet />}</Guard>
  </CoopShell>
);

/** One column for a phone; nothing here may load a web font or another side's code. */
export function CoopShell({ children }: { children: ReactNode }) {
  const { t, locale } = useWords();
  const viewer = useViewer();
  const name = viewer?.side === 'COOPERATIVE' ? nameIn(locale, viewer.organisation) : t('app.name');
  return (
    <div data-tree="coop" className="mx-auto flex min-h-dvh max-w-[560px] flex-col bg-cotton wide:border-x wide:border-line">
      <SkipLink />
      <DemoStrip short />
      <header className="sticky top-0 z-1 bg-cotton" style={{ '--own': '#9a1f47', '--other': '#26396b' } as React.CSSProperties}>
        <div className="flex min-h-15 items-center justify-between gap-3 px-4 py-2">
          <Link to="/coop" className="flex min-h-11 min-w-0 items-center gap-3">
            <Swatch side="COOPERATIVE" />
            <span className="text-h3 font-bold">{name}</span>
          </Link>
          <LanguageSwitch />
        </div>
        <div className="selvage" />
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      {nav.cooperative.length > 1 && (
        <nav aria-label={t('nav.main')} className="sticky bottom-0 flex border-t border-line bg-cotton">
          <NavLinks look="dock" entries={nav.cooperative} />
        </nav>
      )}
    </div>
  );
}

import { Outlet, useLocation } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { nameIn } from '#platform/words/browser';
import { MarketStrip } from '../components/MarketStrip';
import { NoInternet } from '../components/NoInternet';
import { Guard } from '../components/Guard';
import { NavLinks } from '../components/NavLinks';
import { SkipLink } from '../components/SkipLink';
import { nav } from '../nav';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';
import { HomeBar } from './bars';

/**
 * One column for a phone; nothing here may load a web font or another side's code. The pages in the dock share the bar
 * on top; those below them bring their own, with the way back.
 */
export function CoopLayout() {
  const { t, locale } = useWords();
  const viewer = useViewer();
  const inDock = useLocation({ select: ({ pathname }) => nav.cooperative.some(({ to }) => to === pathname) });
  const own = viewer?.side === 'COOPERATIVE';
  return (
    <div
      data-tree="coop"
      className="mx-auto flex min-h-dvh max-w-[560px] flex-col bg-cotton wide:border-x wide:border-line"
      style={{ '--own': '#9a1f47', '--other': '#26396b' } as CSSProperties}
    >
      <SkipLink />
      <MarketStrip short />
      <NoInternet />
      {(inDock || !own) && <HomeBar name={own ? nameIn(locale, viewer.organisation) : t('app.name')} />}
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        <Guard side="COOPERATIVE">{() => <Outlet />}</Guard>
      </main>
      {own && inDock && (
        <div className="h-[68px]">
          <nav
            aria-label={t('nav.main')}
            className="fixed bottom-0 z-1 flex w-full max-w-[560px] border-t border-line bg-cotton"
          >
            <NavLinks look="dock" entries={nav.cooperative} />
          </nav>
        </div>
      )}
    </div>
  );
}

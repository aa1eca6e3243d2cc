import { nameIn } from '#platform/words/browser';
import '../styles/fonts.css';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MarketStrip } from '../components/MarketStrip';
import { Guard } from '../components/Guard';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { Logo } from '../components/Mark';
import { NavLinks } from '../components/NavLinks';
import { SkipLink } from '../components/SkipLink';
import { Swatch } from '../components/Swatch';
import { nav } from '../nav';
import { Bell } from '../notifications/Bell';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

export const AdminLayout = () => (
  <AdminShell>
    <Guard side="SECRETARIAT">{() => <Outlet />}</Guard>
  </AdminShell>
);

/** The secretariat's frame: on a desktop the page never scrolls, its panes do. */
export function AdminShell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const signedIn = useViewer()?.side === 'SECRETARIAT';
  return (
    <div data-tree="admin" className="flex min-h-dvh flex-col wide:h-dvh wide:overflow-hidden">
      <SkipLink />
      <MarketStrip />
      <div className="flex min-h-0 flex-1 flex-col wide:flex-row">
        <header
          className="flex shrink-0 flex-wrap items-center gap-3 bg-cotton-50 px-4 py-3
            wide:w-[178px] wide:flex-col wide:flex-nowrap wide:items-stretch wide:overflow-y-auto
            wide:px-0"
        >
          <Link to="/admin" aria-label={t('app.name')} className="wide:px-3">
            <AdminLogo />
          </Link>
          <nav
            aria-label={t('nav.main')}
            className="order-last -mx-4 flex w-[calc(100%+32px)] overflow-x-auto px-1 text-dense
              wide:order-none wide:mx-0 wide:block wide:w-auto wide:flex-1 wide:px-0"
          >
            <NavLinks look="side" entries={nav.secretariat} />
          </nav>
          <div className="ml-auto flex items-center gap-1 wide:ml-0 wide:px-3">
            <LanguageSwitch />
            {signedIn && <Bell to="/admin/notifications" />}
          </div>
          <AdminWhoami />
        </header>
        <div className="selvage wide:hidden" />
        <div className="selvage-upright hidden shrink-0 wide:block" />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none wide:overflow-y-auto">
          {children}
        </main>
      </div>
    </div>
  );
}

function AdminLogo() {
  const { t } = useWords();
  return <Logo under={t('nav.secretariat')} />;
}

function AdminWhoami() {
  const { t, locale } = useWords();
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <p className="flex items-center gap-3 wide:px-3">
      <Swatch side={viewer.side} size={26} />
      <span className="grid text-small">
        <b className="font-semibold">{nameIn(locale, viewer.person)}</b>
        <span className="text-ink-2">{t(`role.${viewer.role}`)}</span>
      </span>
    </p>
  );
}

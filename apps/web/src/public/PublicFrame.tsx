import '../styles/fonts.css';
import type { ReactNode } from 'react';
import { MarketStrip } from '../components/MarketStrip';
import { NoInternet } from '../components/NoInternet';
import { SkipLink } from '../components/SkipLink';
import { TopBar } from '../components/TopBar';
import { Bell } from '../notifications/Bell';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';
import { RequestListButton } from './market/RequestListButton';

/** The frame of the public pages and the buyer's. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const buys = useViewer()?.side === 'BUYER';
  const tools = (
    <>
      <RequestListButton />
      {buys && <Bell to="/notifications" />}
    </>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <MarketStrip />
      <NoInternet />
      <TopBar tools={tools} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="border-t border-line">
        <p className="page py-7 text-small text-ink-2">{t('footer.note')}</p>
      </footer>
    </div>
  );
}

import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { Swatch } from '../components/Swatch';
import { Bell } from '../notifications/Bell';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

function TopStrip({ children }: { children: ReactNode }) {
  return (
    <header className="sticky top-0 z-1 bg-cotton">
      <div className="flex min-h-15 items-center gap-3 py-1.5 pr-4">{children}</div>
      <div className="selvage" />
    </header>
  );
}

/** Of the pages in the dock: whose they are, and what is new. */
export function HomeBar({ name }: { name: string }) {
  const own = useViewer()?.side === 'COOPERATIVE';
  return (
    <TopStrip>
      <Link to="/coop" className="flex min-h-[44px] min-w-0 flex-1 items-center gap-3 pl-4">
        <Swatch side="COOPERATIVE" />
        <span className={`font-bold ${name.length > 20 ? 'text-dense' : 'text-h3'}`}>{name}</span>
      </Link>
      {own && <Bell to="/coop/notifications" size={26} />}
      <LanguageSwitch />
    </TopStrip>
  );
}

/** Of a page below them: the way back, and where one is. */
export function BackBar({
  back,
  children,
  language = true,
}: {
  back: LinkProps;
  children: ReactNode;
  language?: boolean;
}) {
  const { t } = useWords();
  return (
    <TopStrip>
      <Link
        {...back}
        aria-label={t('coop.back')}
        className="ml-1 grid size-12 shrink-0 place-items-center rounded-control hover:bg-cotton-50"
      >
        <ArrowLeftIcon size={26} aria-hidden="true" />
      </Link>
      <div className="min-w-0 flex-1">{children}</div>
      {language && <LanguageSwitch />}
    </TopStrip>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nameIn, zoneName } from '#platform/words/browser';
import { nav } from '../nav';
import { homeOf, useViewer, type Viewer } from '../session/session';
import { useWords } from '../words/words';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Mark';
import { Menu } from './Menu';
import { NavLinks } from './NavLinks';
import { SignOut } from './SignOut';
import { Swatch } from './Swatch';

/** Of the public pages and the buyer's; `tools` stand before the language. */
export function TopBar({ tools }: { tools?: ReactNode }) {
  const { t } = useWords();
  const viewer = useViewer();
  return (
    <header>
      <div className="page flex flex-wrap items-center gap-x-2 pt-2 wide:gap-x-7 wide:min-h-16 wide:py-0">
        <Link to="/" aria-label={t('app.name')} className="py-1">
          <Logo />
        </Link>
        <nav
          aria-label={t('nav.main')}
          className="relative order-last -mx-4 flex w-[calc(100%+32px)] justify-between gap-x-3 overflow-x-auto px-4
            min-[480px]:justify-start min-[480px]:gap-x-6
            wide:order-none wide:mx-0 wide:w-auto wide:px-0"
        >
          <NavLinks look="bar" entries={viewer?.side === 'BUYER' ? nav.buyer : nav.visitor} />
        </nav>
        <div className="ml-auto flex items-center gap-1 wide:gap-4">
          {tools}
          <span className={viewer ? 'hidden wide:block' : ''}>
            <LanguageSwitch />
          </span>
          {viewer ? <Whoami viewer={viewer} /> : viewer === null && <SignInLink />}
        </div>
      </div>
      <div className="selvage" />
    </header>
  );
}

function SignInLink() {
  const { t } = useWords();
  return (
    <Link to="/sign-in" className="btn btn-sm">
      {t('session.signIn')}
    </Link>
  );
}

function Whoami({ viewer }: { viewer: Viewer }) {
  const { t, locale } = useWords();
  const [person, organisation] = [nameIn(locale, viewer.person), nameIn(locale, viewer.organisation)];
  const button = (
    <>
      <Swatch side={viewer.side} />
      <span className="hidden text-left text-dense leading-[18px] min-[1100px]:grid">
        <b className="font-semibold">{organisation}</b>
        <span className="text-ink-2">{person}</span>
      </span>
      <span className="sr-only">{t('session.you')}</span>
    </>
  );
  return (
    <Menu button={button} buttonClass="flex min-h-11 cursor-pointer items-center gap-3">
      {(close) => (
        <div className="grid justify-items-start gap-3">
          <p>{t('session.youAre', { name: person, organisation })}</p>
          <span className="wide:hidden">
            <LanguageSwitch />
          </span>
          <p className="text-dense text-ink-2">
            {t('session.zone', { zone: zoneName(viewer.organisation.zone, locale) })}
          </p>
          <Link to={homeOf(viewer.side)} className="link-line text-indigo" onClick={close}>
            {t('session.continue')}
          </Link>
          <SignOut onDone={close} />
        </div>
      )}
    </Menu>
  );
}

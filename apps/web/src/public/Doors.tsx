import { BankIcon } from '@phosphor-icons/react/Bank';
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nameIn, textIn } from '#platform/words/browser';
import { Button } from '../components/Button';
import { Alert } from '../components/Notice';
import { Picture } from '../components/Picture';
import { TurnBadge } from '../components/Shuttle';
import { useDemoPeople, useEnterDemo, useViewer, type DemoPerson, type Side } from '../session/session';
import { commandText } from '../words/refusal-text';
import { useWords } from '../words/words';
import { DoorPhone } from './DoorPhone';
import { pictures } from './pictures';

export function Doors() {
  const words = useWords();
  const { t } = words;
  const people = useDemoPeople();
  const enter = useEnterDemo();
  const first = (side: Side, role?: DemoPerson['role']): DemoPerson | undefined =>
    people.find((each) => each.side === side && (!role || each.role === role)) ??
    people.find((each) => each.side === side);
  const open = (person: DemoPerson): void => enter.mutate({ personId: person.id });
  const door = { busy: enter.isPending, open };
  return (
    <section id="doors" className="page scroll-mt-4 pt-14 pb-12 wide:pt-[60px] wide:pb-[72px]">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 className="text-h1">{t('doors.title')}</h2>
        {people.length > 0 && <p className="text-ink-2">{t('doors.lead')}</p>}
      </div>
      {enter.isError && (
        <div className="mt-4">
          <Alert kind="error">{commandText(words, enter.error)}</Alert>
        </div>
      )}
      <div className="mt-5 grid border border-ink wide:grid-cols-[446fr_324fr_446fr]">
        <Door {...door} person={first('BUYER')} band="band-warp" title={t('doors.buyer')} enter={t('doors.enterBuyer')}>
          <BuyerRows />
        </Door>
        <Door
          {...door}
          person={first('COOPERATIVE')}
          band="band-weft"
          title={t('doors.cooperative')}
          enter={t('doors.enterCooperative')}
        >
          <DoorPhone />
        </Door>
        <Door
          {...door}
          person={first('SECRETARIAT', 'FINANCE')}
          band="band-check"
          title={t('doors.finance')}
          enter={t('doors.enterFinance')}
        >
          <FinanceRows />
        </Door>
      </div>
    </section>
  );
}

interface DoorProps {
  readonly person: DemoPerson | undefined;
  readonly band: string;
  readonly title: string;
  readonly enter: string;
  readonly busy: boolean;
  readonly open: (person: DemoPerson) => void;
  readonly children: ReactNode;
}

function Door({ person, band, title, enter, busy, open, children }: DoorProps) {
  const { t, locale } = useWords();
  const here = useViewer()?.person.id === person?.id && person !== undefined;
  return (
    <div
      className="flex flex-col not-first:border-t not-first:border-ink
        wide:not-first:border-t-0 wide:not-first:border-l"
    >
      <div aria-hidden="true" className={`h-[26px] ${band}`} />
      <div className="flex flex-1 flex-col px-5 pt-6 pb-6 wide:px-7">
        <h3 className="text-h1-small">{title}</h3>
        {person && (
          <p className="text-dense text-ink-3">
            {nameIn(locale, person)}, {textIn(locale, person.organisation)}, {textIn(locale, person.place)}
          </p>
        )}
        <div className="mt-5 flex-1">{children}</div>
        <div className="mt-5 flex flex-wrap items-center gap-4">
          {person ? (
            <Button look="primary" busy={busy} onClick={() => open(person)}>
              {enter}
            </Button>
          ) : (
            <Link to="/sign-in" className="btn">
              {t('session.signIn')}
            </Link>
          )}
          {here && <span className="text-dense font-semibold text-palm">{t('doors.here')}</span>}
        </div>
      </div>
    </div>
  );
}

function Rows({ rows }: { rows: ReadonlyArray<{ sign: ReactNode; what: string; state: ReactNode }> }) {
  return (
    <ul className="border-b border-line">
      {rows.map(({ sign, what, state }) => (
        <li key={what} className="flex min-h-[46px] flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5">
          {sign}
          <span className="min-w-0 flex-1">{what}</span>
          <span className="text-ink-2">{state}</span>
        </li>
      ))}
    </ul>
  );
}

function BuyerRows() {
  const { t } = useWords();
  const picture = (src: string | undefined): ReactNode => <Picture src={src} name="" width={32} decorative />;
  return (
    <Rows
      rows={[
        { sign: picture(pictures.redPepper), what: t('doors.ask'), state: t('doors.sealed') },
        { sign: picture(pictures.blackPepper), what: t('doors.compare'), state: <TurnBadge /> },
        { sign: picture(pictures.scarf), what: t('doors.pay'), state: t('doors.cardOrWire') },
        { sign: picture(pictures.tableware), what: t('doors.follow'), state: t('doors.datesAndPapers') },
      ]}
    />
  );
}

function FinanceRows() {
  const { t } = useWords();
  const proof = <CheckCircleIcon size={20} weight="fill" aria-hidden="true" className="shrink-0 text-palm" />;
  const goal = (figure: string): ReactNode => (
    <>
      {t('doors.goal')} <b className="font-semibold text-ink">{figure}</b>
    </>
  );
  return (
    <Rows
      rows={[
        {
          sign: <BankIcon size={20} aria-hidden="true" className="shrink-0" />,
          what: t('doors.matchLines'),
          state: <kbd className="kbd kbd-sm">Enter</kbd>,
        },
        { sign: proof, what: t('doors.everyLine'), state: goal('0.00') },
        { sign: proof, what: t('doors.bankLedger'), state: goal('0.00') },
        { sign: proof, what: t('doors.nothingMissing'), state: goal(t('doors.gaps', { count: 0 })) },
      ]}
    />
  );
}

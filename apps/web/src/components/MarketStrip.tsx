import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { formatMoment, zoneName } from '#platform/words/browser';
import { useNow } from '../data/use-now';
import { useDemoPeople, useTestMoney, useZone } from '../session/session';
import { useWords } from '../words/words';
import { DemoPeople } from './DemoPeople';
import { Menu } from './Menu';

/** On every page: that the money is not real, and that this is a demo; nothing in a market that is for real. */
export function MarketStrip({ short = false }: { short?: boolean }) {
  return (
    <>
      <TestMoneyStrip />
      <DemoStrip short={short} />
    </>
  );
}

function TestMoneyStrip() {
  const { t } = useWords();
  if (!useTestMoney()) return null;
  return (
    <aside aria-label={t('testMoney.label')} className="bg-gold text-ink">
      <p className="page py-1.5 text-small">
        <b className="font-semibold">{t('testMoney.label')}</b> {t('testMoney.note')}
      </p>
    </aside>
  );
}

/** On every page of a demo: that it is one, its clock, and the way to the other sides; short where the screen is. */
function DemoStrip({ short = false }: { short?: boolean }) {
  const words = useWords();
  const people = useDemoPeople();
  const now = useNow();
  const zone = useZone();
  if (people.length === 0) return null;
  return (
    <aside aria-label={words.t('demo.label')} className="on-dark bg-indigo-deep text-white">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1.5 text-small">
        <p>
          <b className="font-semibold text-gold">{words.t('demo.label')}</b> {!short && words.t('demo.note')}
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {!short && (
            <p>
              {words.t('demo.clock', {
                moment: formatMoment(words, now, { zone }),
                place: zoneName(zone, words.locale),
              })}
            </p>
          )}
          <SwitchSides />
        </div>
      </div>
    </aside>
  );
}

function SwitchSides() {
  const { t } = useWords();
  const button = (
    <>
      {t('demo.switch')} <CaretDownIcon size={12} weight="bold" aria-hidden="true" />
    </>
  );
  return (
    <Menu
      button={button}
      buttonClass="inline-flex min-h-6 cursor-pointer items-center gap-1 underline underline-offset-4"
    >
      {(close) => (
        <>
          <p className="mb-2 text-small text-ink-3">{t('demo.switchHelp')}</p>
          <DemoPeople onEntered={close} />
        </>
      )}
    </Menu>
  );
}

import { formatAmount, formatDate, nameIn, type Words } from '#platform/words/browser';
import { Swatch } from '../../components/Swatch';
import { Thread } from '../../components/Thread';
import { platformNow } from '../../data/clock';
import type { Side } from '../../session/session';
import { useWords } from '../../words/words';
import type { Order } from './orders-query';
import { readyTask, sideOf, standingOf, steps, type Standing, type Step as StepName } from './steps';

const sides: readonly Side[] = ['BUYER', 'COOPERATIVE', 'SECRETARIAT'];
const marks = { done: 'done', now: 'open', ahead: 'ahead' } as const;

/** The way of the order as knots on the thread, and as a list that says the same. */
export function OrderSteps({ order }: { order: Order }) {
  const { t, locale } = useWords();
  const name = nameIn(locale, order.cooperative);
  const cancelled = order.state === 'CANCELLED';
  const standing = steps.map(({ step }) => standingOf(step, order.state));
  const knots = steps.map((each, index) => ({
    rail: sides.indexOf(sideOf(each, order)),
    mark: String(index + 1),
    state: marks[standing[index]!],
  }));
  const rails = [t('deal.you'), name, 'OVOP'].map((label, rail) => ({ side: sides[rail]!, label }));
  const turn = standing.indexOf('now');
  return (
    <section aria-labelledby="steps" className="border-y border-line bg-cotton-50 print:bg-cotton">
      <div className="page py-5">
        <div className="mb-2 flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h2 id="steps" className="text-h2">
            {t('order.steps')}
          </h2>
          <Next order={order} name={name} />
        </div>
        {!cancelled && (
          <>
            <div className="print:hidden">
              <Thread rails={rails} knots={knots} turn={turn > 0 ? turn : undefined} />
            </div>
            <ol className="grid wide:mt-1 wide:grid-cols-6 print:grid-cols-6">
              {steps.map((each, index) => (
                <li
                  key={each.step}
                  aria-current={standing[index] === 'now' ? 'step' : undefined}
                  className="flex gap-3 border-t border-line py-2.5
                    wide:block wide:border-0 wide:py-1 wide:pr-5
                    print:block print:border-0 print:pr-2"
                >
                  <span className="pt-0.5 wide:hidden">
                    <Swatch side={sideOf(each, order)} size={18} />
                  </span>
                  <Step
                    title={t(`order.step.${each.step}`)}
                    standing={standing[index]!}
                    what={whatText(t, each.step, standing[index]!, order, name)}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

const looks = { done: 'text-palm', now: 'text-ink', ahead: 'text-ink-2' };

/** What a step means: what has come of it once it is done, else what is to be done. */
function whatText(
  t: Words['t'],
  step: StepName,
  standing: Standing,
  { waitsFor, programme }: Order,
  name: string,
): string {
  if (standing === 'done')
    return step === 'IN_PRODUCTION' ? t('order.did.IN_PRODUCTION', { name }) : t(`order.did.${step}`);
  if (step === 'IN_PRODUCTION') return t('order.what.IN_PRODUCTION', { name });
  if (step === 'AWAITING_DEPOSIT') return t('order.what.AWAITING_DEPOSIT', { days: programme.depositDays });
  const task = step === 'READY_TO_SHIP' && standing === 'now' ? readyTask(waitsFor) : 'PAY_BALANCE';
  if (task === 'BRING_BILL_OF_LADING') return t('order.what.BRING_BILL_OF_LADING', { name });
  return task === 'CHECK_BILL_OF_LADING' ? t('order.what.CHECK_BILL_OF_LADING') : t(`order.what.${step}`);
}

function Step({ title, standing, what }: { title: string; standing: 'done' | 'now' | 'ahead'; what: string }) {
  const { t } = useWords();
  return (
    <div>
      <h3 className={`font-sans text-body font-semibold ${looks[standing]}`}>
        {title}
        {standing !== 'ahead' && (
          <span className="ml-2 text-small font-semibold">
            {standing === 'done' ? t('order.done') : t('order.now')}
          </span>
        )}
      </h3>
      <p className="text-small text-ink-2 print:hidden">{what}</p>
    </div>
  );
}

/** Goods that are ready wait for the balance, then for the bill of lading, then for OVOP's look at it. */
function readyText(t: Words['t'], { waitsFor }: Order, name: string): string {
  const task = readyTask(waitsFor);
  if (task === 'PAY_BALANCE') return t('order.next.READY_TO_SHIP');
  return task === 'CHECK_BILL_OF_LADING' ? t('order.next.checked') : t('order.next.paid', { name });
}

/** Who, what and by when: the next thing that must happen. */
function Next({ order, name }: { order: Order; name: string }) {
  const { t, locale } = useWords();
  const day = (date: string): string => formatDate(date, locale, { now: platformNow(), weekday: true });
  const deposit = order.instalments.find(({ kind }) => kind === 'DEPOSIT');
  const text = (): string => {
    if (order.state === 'AWAITING_DEPOSIT') {
      return deposit?.dueOn
        ? t('order.next.AWAITING_DEPOSIT', { amount: formatAmount(deposit.amount), day: day(deposit.dueOn) })
        : t('order.next.noDeposit');
    }
    if (order.state === 'READY_TO_SHIP') return readyText(t, order, name);
    return order.state === 'IN_PRODUCTION'
      ? t('order.next.IN_PRODUCTION', { name, day: day(order.readyOn) })
      : t(`order.next.${order.state}`);
  };
  return <p className="text-ink-2">{text()}</p>;
}

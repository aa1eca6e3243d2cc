import { CheckIcon } from '@phosphor-icons/react/Check';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../components/Button';
import { Alert } from '../components/Notice';
import { Swatch } from '../components/Swatch';
import { Thread } from '../components/Thread';
import { useDemoPeople, useEnterDemo, useViewer, type Side } from '../session/session';
import { commandText } from '../words/refusal-text';
import { useWords } from '../words/words';
import { landingQuery, type LandingFigures } from './landing-query';

const sides: readonly Side[] = ['BUYER', 'COOPERATIVE', 'SECRETARIAT'];

/** Each step with the side that makes it, and where. */
const steps = [
  { step: 'ASK', side: 'BUYER', title: 'follow.ask', what: 'follow.askWhat', to: '/catalogue' },
  { step: 'OFFER', side: 'COOPERATIVE', title: 'follow.offer', what: 'follow.offerWhat', to: '/coop' },
  { step: 'ACCEPT', side: 'BUYER', title: 'follow.accept', what: 'follow.acceptWhat', to: '/quotes' },
  { step: 'PAY', side: 'BUYER', title: 'follow.pay', what: 'follow.payWhat', to: '/orders' },
  { step: 'MATCH', side: 'SECRETARIAT', title: 'follow.match', what: 'follow.matchWhat', to: '/admin/books' },
  { step: 'READ', side: 'SECRETARIAT', title: 'follow.read', what: 'follow.readWhat', to: '/admin/books' },
] as const satisfies readonly {
  step: NonNullable<LandingFigures['showcase']>;
  side: Side;
  title: string;
  what: string;
  to: string;
}[];

type Step = (typeof steps)[number];

/** The steps of a deal, and in a demo how far its first one has come. */
export function FollowOrder() {
  const { t } = useWords();
  const showcase = useQuery(landingQuery).data?.showcase;
  const next = steps.findIndex(({ step }) => step === showcase);
  const rails = sides.map((side) => ({ side, label: side === 'SECRETARIAT' ? 'OVOP' : t(`side.${side}`) }));
  const knots = steps.map(({ side }, index) => ({
    rail: sides.indexOf(side),
    mark: String(index + 1),
    state: index < next ? ('done' as const) : ('ahead' as const),
  }));
  return (
    <section id="follow" className="scroll-mt-0 border-t border-line bg-cotton-50">
      <div className="page pt-9 pb-9">
        <div className="mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h2 className="text-h1">{t('follow.title')}</h2>
          <p className="text-ink-2">{t('follow.lead')}</p>
          {next >= 0 && (
            <p className="font-semibold wide:ml-auto">
              {t('follow.progress', { done: String(next), all: String(steps.length) })}
            </p>
          )}
        </div>
        <Thread rails={rails} knots={knots} turn={next > 0 ? next : undefined} />
        <ol className="grid wide:mt-2 wide:grid-cols-6">
          {steps.map((step, index) => (
            <StepItem
              key={step.step}
              step={step}
              number={index + 1}
              standing={index < next ? 'done' : index === next ? 'next' : 'ahead'}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

function StepItem({
  step: { side, title, what, ...step },
  number,
  standing,
}: {
  step: Step;
  number: number;
  standing: 'done' | 'next' | 'ahead';
}) {
  const { t } = useWords();
  return (
    <li
      aria-current={standing === 'next' ? 'step' : undefined}
      className="flex gap-3 border-t border-line py-3 wide:block wide:border-0 wide:py-2 wide:pr-6"
    >
      <span className="pt-0.5 wide:hidden">
        <Swatch side={side} size={20} />
      </span>
      <div>
        <h3 className={`text-h3 font-sans text-[16px] ${standing === 'done' ? 'text-palm' : ''}`}>
          <span className="wide:sr-only">{number}. </span>
          {t(title)}
          <span className="font-normal text-ink-3 wide:sr-only">, {t(`side.${side}`)}</span>
          {standing !== 'ahead' && (
            <span className="ml-2 inline-flex items-center gap-1 text-small font-semibold">
              {standing === 'done' && <CheckIcon size={14} weight="bold" aria-hidden="true" />}
              {t(`follow.${standing}`)}
            </span>
          )}
        </h3>
        <p className="text-dense text-ink-2">{t(what)}</p>
        {standing === 'next' && <Continue side={side} to={step.to} />}
      </div>
    </li>
  );
}

/** To where the next step is made, as somebody who makes it. */
function Continue({ side, to }: Pick<Step, 'side' | 'to'>) {
  const words = useWords();
  const { t } = words;
  const enter = useEnterDemo(to);
  const viewer = useViewer();
  const makesIt = (person: { side: Side; role: string }): boolean =>
    person.side === side && (side !== 'SECRETARIAT' || person.role === 'FINANCE');
  const person = useDemoPeople().find(makesIt);
  if (viewer && makesIt(viewer)) {
    return (
      <Link to={to} className="btn btn-primary mt-2.5 min-h-11">
        {t('follow.continue')}
      </Link>
    );
  }
  if (!person) return null;
  return (
    <>
      <Button
        look="primary"
        className="mt-2.5 min-h-11"
        busy={enter.isPending}
        onClick={() => enter.mutate({ personId: person.id })}
      >
        {t('follow.continue')}
      </Button>
      {enter.isError && <Alert kind="error">{commandText(words, enter.error)}</Alert>}
    </>
  );
}

import { Swatch } from '../components/Swatch';
import { Thread } from '../components/Thread';
import type { Side } from '../session/session';
import { useWords } from '../words/words';

const sides: readonly Side[] = ['BUYER', 'COOPERATIVE', 'SECRETARIAT'];

const steps = [
  { side: 'BUYER', title: 'follow.ask', what: 'follow.askWhat' },
  { side: 'COOPERATIVE', title: 'follow.offer', what: 'follow.offerWhat' },
  { side: 'BUYER', title: 'follow.accept', what: 'follow.acceptWhat' },
  { side: 'BUYER', title: 'follow.pay', what: 'follow.payWhat' },
  { side: 'SECRETARIAT', title: 'follow.match', what: 'follow.matchWhat' },
  { side: 'SECRETARIAT', title: 'follow.read', what: 'follow.readWhat' },
] as const;

export function FollowOrder() {
  const { t } = useWords();
  const rails = sides.map((side) => ({ side, label: side === 'SECRETARIAT' ? 'OVOP' : t(`side.${side}`) }));
  const knots = steps.map(({ side }, index) => ({ rail: sides.indexOf(side), mark: String(index + 1) }));
  return (
    <section id="follow" className="scroll-mt-0 border-t border-line bg-cotton-50">
      <div className="page pt-9 pb-9">
        <div className="mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h2 className="text-h1">{t('follow.title')}</h2>
          <p className="text-ink-2">{t('follow.lead')}</p>
        </div>
        <Thread rails={rails} knots={knots} />
        <ol className="grid wide:mt-2 wide:grid-cols-6">
          {steps.map(({ side, title, what }, index) => (
            <li key={title} className="flex gap-3 border-t border-line py-3 wide:block wide:border-0 wide:py-2 wide:pr-6">
              <span className="pt-0.5 wide:hidden">
                <Swatch side={side} size={20} />
              </span>
              <div>
                <h3 className="text-h3 font-sans text-[16px]">
                  <span className="wide:sr-only">{index + 1}. </span>
                  {t(title)}
                  <span className="font-normal text-ink-3 wide:sr-only">, {t(`side.${side}`)}</span>
                </h3>
                <p className="text-dense text-ink-2">{t(what)}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

import { ApproximateEqualsIcon } from '@phosphor-icons/react/ApproximateEquals';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { MinusIcon } from '@phosphor-icons/react/Minus';
import { NotEqualsIcon } from '@phosphor-icons/react/NotEquals';
import { compareExact, formatAmount, formatDate, type Words } from '#platform/words/browser';
import { platformNow } from '../../../data/clock';
import { useWords } from '../../../words/words';
import { chosenAmount, type Draft, type LineDetail, type Target } from './draft';
import { grouped } from './LineList';
import { amountSameness, daySameness, nameSameness, type Sameness } from './sameness';

const signs = {
  same: { Sign: CheckIcon, look: 'text-palm' },
  near: { Sign: ApproximateEqualsIcon, look: 'text-gold-ink' },
  other: { Sign: NotEqualsIcon, look: 'text-brick' },
  unsaid: { Sign: MinusIcon, look: 'text-ink-3' },
} as const;

export function targetName({ t }: Words, { target, orderNumber, instalment }: Target): string {
  if (target === 'instalment')
    return t(instalment === 'DEPOSIT' ? 'match.target.instalment.DEPOSIT' : 'match.target.instalment.BALANCE', {
      order: orderNumber ?? '',
    });
  return t(`match.target.${target}`);
}

/** What the bank says beside what is expected, and whether it is the same. */
export function Comparison({ line, draft }: { line: LineDetail; draft: Draft }) {
  const words = useWords();
  const { t, locale } = words;
  const [only, ...more] = draft.parts;
  const target = only!.target;
  const expects = chosenAmount(draft);
  const day = (date: string | null) => (date ? formatDate(date, locale, { now: platformNow() }) : '');
  const payer = line.counterparty ?? t('match.noName');
  return (
    <table
      className="w-full [&_td]:py-1.5 [&_td]:pr-3 [&_td]:align-top
        [&_th]:py-1.5 [&_th]:pr-3 [&_th]:text-left [&_th]:align-top [&_tr]:border-b [&_tr]:border-line"
    >
      <caption className="sr-only">{t('match.column.sameness')}</caption>
      <thead className="text-small text-ink-2">
        <tr className="border-ink!">
          <td />
          <th scope="col" className="font-semibold">
            {t('match.column.line')}
          </th>
          <th scope="col" className="font-semibold">
            {more.length > 0 ? t('match.target.split', { count: draft.parts.length }) : targetName(words, target)}
          </th>
          <th scope="col">
            <span className="sr-only">{t('match.column.sameness')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <Row
          name={line.worth.currency}
          bank={<b className="font-semibold">{formatAmount(line.worth, 'bare')}</b>}
          ours={<b className="font-semibold">{formatAmount(expects, 'bare')}</b>}
          is={amountSameness(line.worth.amount, expects.amount)}
        />
        {more.length > 0 &&
          draft.parts.map((part) => (
            <Row
              key={part.target.id}
              name=""
              bank={targetName(words, part.target)}
              ours={formatAmount(
                part.amount ? { ...part.target.expects, amount: part.amount } : part.target.expects,
                'bare',
              )}
              is={part.amount === null || compareExact(part.amount, part.target.expects.amount) === 0 ? 'same' : 'near'}
            />
          ))}
        {more.length === 0 && target.reference !== null && (
          <Row
            name={t('match.row.reference')}
            bank={grouped(line.reference) ?? line.remittance}
            ours={grouped(target.reference)}
            is={line.reference === null ? 'unsaid' : line.reference === target.reference ? 'same' : 'other'}
          />
        )}
        {target.buyer !== null && (
          <Row
            name={t('match.row.payer')}
            bank={payer}
            ours={target.buyer}
            is={line.counterparty === null ? 'unsaid' : nameSameness(payer, target.buyer)}
          />
        )}
        {more.length === 0 && target.dueOn !== null && (
          <Row
            name={t('match.row.date')}
            bank={day(line.bookedOn)}
            ours={t('match.due', { date: day(target.dueOn) })}
            is={daySameness(line.bookedOn, target.dueOn, line.limits.days)}
          />
        )}
      </tbody>
    </table>
  );
}

function Row({ name, bank, ours, is }: { name: string; bank: React.ReactNode; ours: React.ReactNode; is: Sameness }) {
  const { t } = useWords();
  const { Sign, look } = signs[is];
  return (
    <tr>
      <th scope="row" className="font-normal text-ink-2">
        {name}
      </th>
      <td className="num text-left! break-words">{bank}</td>
      <td className="num text-left! break-words">{ours}</td>
      <td className={`pr-0! text-right ${look}`}>
        <Sign size={18} weight="bold" aria-hidden="true" className="inline" />
        <span className="sr-only">{t(`match.${is}`)}</span>
      </td>
    </tr>
  );
}

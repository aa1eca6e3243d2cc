import { useState } from 'react';
import { compareExact, formatAmount, minusExact, sumExact, typedDecimal } from '#platform/words/browser';
import { Button } from '../../../components/Button';
import { NumberQuestion } from '../../../components/NumberField';
import { useWords } from '../../../words/words';
import { targetName } from './Comparison';
import { FindTargets } from './FindTargets';
import type { Draft, LineDetail, Target } from './draft';

interface SplitPart {
  readonly target: Target;
  readonly typed: string;
}

/** Parts of a line for instalments of one buyer; it can be used once they are exactly the line. */
export function SplitLine({
  line,
  draft,
  onDone,
}: {
  line: LineDetail;
  draft: Draft | null;
  onDone: (draft: Draft) => void;
}) {
  const { t } = useWords();
  const [parts, setParts] = useState<readonly SplitPart[]>(() =>
    (draft?.parts ?? [])
      .filter(({ target }) => target.target === 'instalment')
      .map(({ target, amount }) => ({ target, typed: amount ?? smaller(target.expects.amount, line.worth.amount) })),
  );
  const amounts = parts.map(({ typed }) => typedDecimal(typed));
  const left = minusExact(line.worth.amount, sumExact(amounts.map((amount) => amount ?? '0')));
  const adds =
    parts.length > 0 &&
    amounts.every((amount) => amount !== undefined && compareExact(amount, '0') > 0) &&
    compareExact(left, '0') === 0;
  const buyer = parts[0]?.target.buyer ?? null;
  const add = (target: Target): void =>
    setParts([
      ...parts,
      { target, typed: compareExact(left, '0') > 0 ? smaller(target.expects.amount, left) : '0.00' },
    ]);
  const { currency } = line.worth;
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {parts.map(({ target, typed }, i) => (
          <Part
            key={target.id}
            target={target}
            typed={typed}
            onType={(text) => setParts(parts.map((part, at) => (at === i ? { ...part, typed: text } : part)))}
            onRemove={() => setParts(parts.filter((_, at) => at !== i))}
          />
        ))}
      </ul>
      <p role="status" className={`font-semibold ${adds ? 'text-palm' : 'text-gold-ink'}`}>
        {adds
          ? t('match.split.adds')
          : compareExact(left, '0') < 0
            ? t('match.split.over', { amount: formatAmount({ amount: left.replace('-', ''), currency }, 'bare') })
            : t('match.split.left', { amount: formatAmount({ amount: left, currency }, 'bare') })}
      </p>
      {adds && (
        <Button
          className="justify-self-start"
          onClick={() =>
            onDone({
              from: 'person',
              parts: parts.map(({ target }, i) => ({ target, amount: amounts[i]!, withFee: false })),
            })
          }
        >
          {t('match.split.done')}
        </Button>
      )}
      <FindTargets
        key={buyer}
        search={buyer ?? line.counterparty ?? ''}
        action={t('match.find.add')}
        taken={parts.map(({ target }) => target.id)}
        onTake={add}
      />
    </div>
  );
}

const smaller = (a: string, b: string): string => (compareExact(a, b) < 0 ? a : b);

function Part({
  target,
  typed,
  onType,
  onRemove,
}: {
  target: Target;
  typed: string;
  onType: (text: string) => void;
  onRemove: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const name = targetName(words, target);
  const id = `part-${target.id}`;
  return (
    <li className="grid grid-cols-[1fr_130px_auto] items-center gap-2 max-wide:grid-cols-[1fr_auto]">
      <label htmlFor={id} className="max-wide:col-span-2">
        <b className="font-semibold">{name}</b>{' '}
        <span className="block text-small text-ink-2">
          {t('match.split.open', { amount: formatAmount(target.expects, 'bare') })}
        </span>
      </label>
      <input
        id={id}
        inputMode="decimal"
        className="input num"
        value={typed}
        aria-label={t('match.split.part', { target: name })}
        onChange={({ target: field }) => onType(field.value)}
      />
      <div className="col-span-full">
        <NumberQuestion id={`${id}-question`} text={typed} onChoose={onType} />
      </div>
      <Button
        size="small"
        className="max-wide:min-h-11"
        aria-label={`${t('match.split.remove')}: ${name}`}
        onClick={onRemove}
      >
        {t('match.split.remove')}
      </Button>
    </li>
  );
}

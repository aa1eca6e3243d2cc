import { useId, useRef, useState } from 'react';
import { compareExact, formatAmount, formatDate, nameIn, signOf } from '#platform/words/browser';
import { NumberQuestion } from '../../components/NumberField';
import { Picture } from '../../components/Picture';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { FloorNote } from '../FloorNote';
import { finishedPrice, priceChoices, typedPrice, type Choice } from '../money/prices';
import { quantityText, unitText } from '../phrases';
import { pictureOf } from '../products';
import type { AnswerLine } from './answer';
import { NumberPad } from './NumberPad';
import { Outcome } from './Outcome';
import { Foot, Next, Question } from './Question';

interface PriceStepProps {
  readonly line: AnswerLine;
  readonly wantedOn: string;
  readonly commissionBp: number;
  /** What comes after this question. */
  readonly next: string;
  readonly onType: (typed: string) => void;
  readonly onNext: () => void;
}

/** The price of one product: three to choose from, or typed. */
export function PriceStep({ line, wantedOn, commissionBp, next, onType, onNext }: PriceStepProps) {
  const words = useWords();
  const { t } = words;
  const ids = { question: useId(), check: useId() };
  const input = useRef<HTMLInputElement>(null);
  // The first key writes a new price instead of going on with the one that was suggested or chosen.
  const [fresh, setFresh] = useState(true);
  const type = (text: string): void => {
    setFresh(false);
    onType(typedPrice(text, line.typed));
  };
  const choose = (price: string): void => {
    setFresh(true);
    onType(price);
  };
  return (
    <>
      <Subject line={line} wantedOn={wantedOn} />
      <div className="grid gap-1.5 px-4 pt-2 pb-1">
        <Question id={ids.question}>
          {t('coop.answer.askPrice', { unit: unitText(words, line.quantity.unit) })}
        </Question>
        <Choices choices={priceChoices(line)} typed={line.typed} onChoose={choose} />
        <div className="flex items-end justify-between gap-x-4">
          <PriceInput input={input} line={line} labelledBy={ids.question} describedBy={ids.check} onType={type} />
          <Check id={ids.check} line={line} />
        </div>
        <NumberQuestion id={`${ids.check}-question`} text={line.typed} onChoose={(price) => choose(price)} />
      </div>
      <div className="px-4 pb-1 [@media(max-height:699px)]:order-last [@media(max-height:699px)]:pb-3">
        <Outcome line={line} commissionBp={commissionBp} />
      </div>
      <Foot>
        <NumberPad
          onKey={(key) => type(fresh ? key : line.typed + key)}
          onDelete={() => type(line.typed.slice(0, -1))}
        />
        <Next what={next} closed={!line.price} onClosed={() => input.current?.focus()} onNext={onNext} />
      </Foot>
    </>
  );
}

function Subject({ line, wantedOn }: { line: AnswerLine; wantedOn: string }) {
  const words = useWords();
  const { t, locale } = words;
  const name = nameIn(locale, line.named);
  return (
    <div className="flex items-center gap-3.5 bg-cotton-50 px-4 py-2">
      <Picture src={pictureOf(line.product)} name={name} width={56} decorative lazy={false} />
      <div className="min-w-0">
        <p className="text-h3">{t('coop.titleOne', { name, quantity: quantityText(words, line.quantity) })}</p>
        <p className="text-ink-2">
          {t('coop.quote.wanted', { day: formatDate(wantedOn, locale, { now: platformNow() }) })}
        </p>
      </div>
    </div>
  );
}

function Choices({
  choices,
  typed,
  onChoose,
}: {
  choices: readonly Choice[];
  typed: string;
  onChoose: (price: string) => void;
}) {
  const { t } = useWords();
  const finished = finishedPrice(typed);
  if (choices.length === 0) return null;
  return (
    <fieldset className="flex gap-2">
      <legend className="sr-only">{t('coop.answer.choices')}</legend>
      {choices.map(({ kind, price }) => {
        const chosen = finished !== undefined && compareExact(finished, price.amount) === 0;
        return (
          <label
            key={kind}
            className={`grid min-h-16 min-w-0 flex-1 cursor-pointer content-center justify-items-center
              rounded-control px-1 py-1 text-center
              has-focus-visible:outline-3 has-focus-visible:outline-offset-2
              has-focus-visible:outline-indigo
              ${chosen ? 'bg-indigo-tint ring-3 ring-indigo ring-inset' : 'border border-line-strong'}`}
          >
            <input
              type="radio"
              name="choice"
              className="sr-only"
              checked={chosen}
              onChange={() => onChoose(price.amount)}
            />
            <b className="font-bold">{formatAmount(price, 'short')}</b>
            <span className="text-small text-ink-2">{t(`coop.answer.${kind}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface PriceInputProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly line: AnswerLine;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onType: (text: string) => void;
}

/** No keyboard slides over the page: the keys are on it. A real keyboard types here too, in Khmer or Latin digits. */
function PriceInput({ input, line, labelledBy, describedBy, onType }: PriceInputProps) {
  const { before, after } = signOf(line.currency, 'short');
  return (
    <span className={`flex items-baseline border-b-3 text-figure ${line.price ? 'border-indigo' : 'border-brick'}`}>
      <span aria-hidden="true">{before}</span>
      <input
        ref={input}
        type="text"
        inputMode="none"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={!line.price || undefined}
        className="h-[48px] min-w-0 rounded-tag bg-transparent"
        style={{ width: `${Math.max(4, line.typed.length + 0.5)}ch` }}
        value={line.typed}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <span aria-hidden="true">{after}</span>
    </span>
  );
}

function Check({ id, line }: { id: string; line: AnswerLine }) {
  const { t } = useWords();
  const finished = finishedPrice(line.typed);
  return (
    <span id={id} aria-live="polite" className="min-h-7 pb-1">
      {finished === undefined ? (
        <span className="text-small font-semibold text-brick">{t('coop.answer.noPrice')}</span>
      ) : (
        line.floor && <FloorNote price={finished} floor={line.floor} />
      )}
    </span>
  );
}

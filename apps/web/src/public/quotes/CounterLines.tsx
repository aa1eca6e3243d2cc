import { formatAmount, nameIn } from '#platform/words/browser';
import { FitHint } from '../../components/FitHint';
import { NumberField } from '../../components/NumberField';
import { useWords } from '../../words/words';
import { pictureOf, type DealListing } from '../deal/listings-query';
import { Product } from '../deal/Parts';
import type { Fit } from '../../words/fit';
import { quantityText, unitText } from '../../words/quantity-text';
import { typedQuantity } from '../../words/typed';
import { draftAmount, type Bounds, type Draft, type DraftLine } from './counter';
import type { Revision, RevisionLine } from './quote-query';

export interface DraftProps {
  readonly base: Revision;
  readonly draft: Draft;
  readonly bounds: Bounds;
  readonly listings: readonly DealListing[];
  readonly faultAt: (field: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** Every line with its quantity and unit price, and what it comes to. */
export function CounterLines({ base, draft, bounds, listings, faultAt, onChange }: DraftProps) {
  const change = (changed: DraftLine): void =>
    onChange({ ...draft, lines: draft.lines.map((line) => (line.position === changed.position ? changed : line)) });
  return (
    <ul className="border-t-2 border-ink">
      {base.lines.map((line) => (
        <Line
          key={line.position}
          base={base}
          line={line}
          typed={draft.lines.find(({ position }) => position === line.position)!}
          bounds={bounds}
          listings={listings}
          faultAt={faultAt}
          onChange={change}
        />
      ))}
    </ul>
  );
}

interface LineProps extends Pick<DraftProps, 'base' | 'bounds' | 'listings' | 'faultAt'> {
  readonly line: RevisionLine;
  readonly typed: DraftLine;
  readonly onChange: (line: DraftLine) => void;
}

function Line({ base, line, typed, bounds, listings, faultAt, onChange }: LineProps) {
  const words = useWords();
  const { t } = words;
  const { currency } = line.unitPrice;
  const amount = draftAmount(typed, bounds.digits);
  const floor = bounds.floors.get(line.position);
  const [quantity, price] = [`quantity-${line.position}`, `price-${line.position}`];
  const was = (value: string): string => t('counter.was', { number: base.number, value });
  return (
    <li className="border-b border-line py-4">
      <fieldset
        className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[150px_190px_1fr]
          xl:grid-cols-[minmax(0,1fr)_140px_190px_110px]"
      >
        <legend className="sr-only">{nameIn(words.locale, line)}</legend>
        <div className="col-span-2 sm:col-span-3 xl:col-span-1">
          <Product line={line} picture={pictureOf(listings, line.listingId)} />
        </div>
        <Entry
          id={quantity}
          label={`${t('deal.quantity')}, ${unitText(words, line.quantity.unit)}`}
          value={typed.quantity}
          fault={faultAt(quantity)}
          hints={[was(quantityText(words, line.quantity))]}
          fit={bounds.fits.get(line.position)}
          onType={(text) => onChange({ ...typed, quantity: text })}
        />
        <Entry
          id={price}
          label={t('deal.unitPrice', { currency })}
          value={typed.unitPrice}
          fault={faultAt(price)}
          hints={[
            was(formatAmount(line.unitPrice, 'bare')),
            ...(floor ? [t('counter.floor', { floor: formatAmount({ amount: floor, currency }, 'bare') })] : []),
          ]}
          onType={(text) => onChange({ ...typed, unitPrice: text })}
        />
        <p className="col-span-2 flex justify-between gap-3 sm:col-span-1 sm:block sm:text-right">
          <span className="block font-semibold">{t('deal.amount', { currency })}</span>
          <output htmlFor={`${quantity} ${price}`} className="num inline-block sm:pt-3">
            {amount === undefined ? '–' : formatAmount({ amount, currency }, 'bare')}
          </output>
        </p>
      </fieldset>
    </li>
  );
}

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly hints: readonly string[];
  readonly fit?: Fit | undefined;
  readonly onType: (text: string) => void;
}

function Entry({ id, label, value, fault, hints, fit, onType }: EntryProps) {
  const described = [...(fault ? [`${id}-fault`] : []), `${id}-hint`].join(' ');
  const words = useWords();
  return (
    <div>
      <NumberField id={id} label={label} value={value} fault={fault} aria-describedby={described} onType={onType} />
      <p id={`${id}-hint`} className="mt-1 text-small text-ink-2">
        {hints.map((hint) => (
          <span key={hint} className="block">
            {hint}
          </span>
        ))}
      </p>
      {fit && (
        <FitHint
          field={id}
          fit={fit}
          quantity={typedQuantity(value)}
          text={(each) => quantityText(words, { value: each, unit: fit.unit })}
          onTake={onType}
        />
      )}
    </div>
  );
}

import { XIcon } from '@phosphor-icons/react/X';
import { type Amount, compareExact, formatAmount, lineAmount, nameIn } from '#platform/words/browser';
import { FitHint } from '../../components/FitHint';
import { NumberField } from '../../components/NumberField';
import { Picture } from '../../components/Picture';
import { OtherTextIn, TextIn } from '../../components/TextIn';
import { useWords } from '../../words/words';
import { pictureSource, quantityText, unitText } from '../market/labels';
import { changed, currencyOf, without, type ListLine } from '../market/request-list';
import { missingTo, tierFor } from '../market/tiers';
import { typedPrice, typedQuantity } from '../../words/typed';
import { useRequestList } from '../market/use-request-list';
import { fieldIds, type Draft } from './draft';
import { fitOf, floorAbove, offersFor, type Offer } from './sellers';

interface LineRowProps {
  readonly line: ListLine;
  readonly draft: Draft;
  readonly offers: readonly Offer[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onType: (name: 'quantity' | 'targetPrice', text: string) => void;
}

/** One product: how much, at which price, and what those who are asked say to that. */
export function LineRow({ line, draft, offers, faultOf, onType }: LineRowProps) {
  const words = useWords();
  const { t, locale } = words;
  const name = nameIn(locale, line);
  const unit = unitText(words, line.unit);
  const currency = currencyOf(line);
  const [quantityId, targetId] = [fieldIds.quantity(line), fieldIds.target(line)];
  const field = (id: string) => ({
    id,
    fault: faultOf(id),
    'aria-describedby': `${id}-note${faultOf(id) ? ` ${id}-fault` : ''}`,
  });
  const ids = draft.cooperativeIds.length > 0 ? draft.cooperativeIds : line.sellers.map(({ id }) => id);
  const asked = offersFor(offers, line, ids);
  const fit = fitOf(asked);
  return (
    <li className="border-b border-line py-5">
      <fieldset className="grid min-w-0 gap-x-5 gap-y-4 min-[560px]:grid-cols-[64px_minmax(0,1fr)]">
        <legend className="sr-only">{name}</legend>
        <span className="hidden min-[560px]:block">
          <Picture src={pictureSource(line.picture)} name={name} width={64} decorative />
        </span>
        <div className="grid gap-4">
          <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-2">
            <Title line={line} />
            <Actions line={line} name={name} />
          </div>
          <div className="grid items-start gap-x-5 gap-y-4 min-[560px]:grid-cols-2">
            <div className="grid gap-1">
              <NumberField
                {...field(quantityId)}
                label={t('request.quantity', { unit })}
                value={line.quantity}
                onType={(text) => onType('quantity', text)}
              />
              {fit && (
                <FitHint
                  field={quantityId}
                  fit={fit}
                  quantity={typedQuantity(line.quantity)}
                  text={(value) => quantityText(words, value, fit.unit)}
                  onTake={(text) => onType('quantity', text)}
                />
              )}
            </div>
            <NumberField
              {...field(targetId)}
              label={`${t('request.target', { currency, unit })} (${t('request.optional')})`}
              value={line.targetPrice}
              onType={(text) => onType('targetPrice', text)}
            />
          </div>
          <div role="status" className="grid gap-1 text-dense">
            <p id={`${quantityId}-note`} className="grid gap-1">
              <Minimum quantity={line.quantity} offers={asked} />
              <Listed quantity={line.quantity} offers={asked} />
            </p>
            <p id={`${targetId}-note`} className="grid gap-1">
              <Target line={line} offers={asked} currency={currency} />
            </p>
          </div>
        </div>
      </fieldset>
    </li>
  );
}

function Title({ line }: { line: ListLine }) {
  return (
    <div>
      <h3 className="text-h3">
        <TextIn texts={line.name} />
      </h3>
      <OtherTextIn texts={line.name} className="block text-small text-ink-3" />
    </div>
  );
}

function Actions({ line, name }: { line: ListLine; name: string }) {
  const { t } = useWords();
  const { list, change } = useRequestList();
  return (
    <div className="flex flex-wrap gap-x-4">
      {list.length > 1 && (
        <button
          type="button"
          className="link-line min-h-8 text-dense text-indigo"
          aria-label={t('request.laterOf', { name })}
          onClick={() => change?.((all) => changed(all, line, { later: true }))}
        >
          {t('request.later')}
        </button>
      )}
      <button
        type="button"
        className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 text-dense text-indigo"
        aria-label={t('request.removeOf', { name })}
        onClick={() => change?.((all) => without(all, [line]))}
      >
        <XIcon size={14} weight="bold" aria-hidden="true" />{' '}
        <span className="underline underline-offset-4">{t('request.remove')}</span>
      </button>
    </div>
  );
}

/** What those who are asked have listed for this quantity. */
function Listed({ quantity, offers }: { quantity: string; offers: readonly Offer[] }) {
  const { t } = useWords();
  const typed = typedQuantity(quantity);
  const prices =
    typed === undefined
      ? []
      : offers
          .map(({ tiers }) => tierFor(tiers, typed)?.unitPrice)
          .filter((price): price is Amount => price !== undefined);
  const [low, high] = [...prices]
    .sort((a, b) => compareExact(a.amount, b.amount))
    .filter((_, place, all) => place === 0 || place === all.length - 1);
  if (!low) return null;
  const from = formatAmount(low);
  return (
    <span className="text-ink-3">
      {high && compareExact(low.amount, high.amount) < 0
        ? t('request.listedBetween', { from, to: formatAmount(high) })
        : t('request.listed', { price: from })}
    </span>
  );
}

function Minimum({ quantity, offers }: { quantity: string; offers: readonly Offer[] }) {
  const words = useWords();
  const typed = typedQuantity(quantity);
  if (typed === undefined) return null;
  return offers
    .filter(({ minimum }) => missingTo(minimum.value, typed))
    .map(({ id, minimum, cooperative }) => (
      <span key={id} className="font-semibold text-gold-ink">
        {words.t('request.belowMinimum', {
          cooperative: nameIn(words.locale, cooperative),
          minimum: quantityText(words, minimum.value, minimum.unit),
        })}
      </span>
    ));
}

/** The line at the target price, and whether somebody may not sell for it. */
function Target({ line, offers, currency }: { line: ListLine; offers: readonly Offer[]; currency: string }) {
  const { t, locale } = useWords();
  const [quantity, price] = [typedQuantity(line.quantity), typedPrice(line.targetPrice)];
  if (price === undefined) return null;
  const above = floorAbove(offers, price);
  if (above)
    return (
      <span className="font-semibold text-gold-ink">
        {t('request.belowFloor', { floor: formatAmount(above.floor), cooperative: nameIn(locale, above.cooperative) })}
      </span>
    );
  if (quantity === undefined) return null;
  return (
    <span className="text-ink-2">
      {t('request.amount', { amount: formatAmount(lineAmount(quantity, { amount: price, currency })) })}
    </span>
  );
}

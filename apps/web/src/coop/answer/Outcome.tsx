import { compareExact, formatAmount, formatMonth, percentOf } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { Figure, Figures } from '../Figures';
import { afterFee, feeText } from '../money/fee';
import { quantityText } from '../phrases';
import type { AnswerLine } from './answer';

/** What the price comes to, and whether it can be made. */
export function Outcome({ line, commissionBp }: { line: AnswerLine; commissionBp: number }) {
  const { t } = useWords();
  const { price, amount, quantity } = line;
  const value = (text: string | undefined): string => text ?? '–';
  return (
    <div className="grid gap-1.5">
      <Figures className="border-t border-line pt-1.5">
        <Figure label={`${quantity.value} × ${value(price && formatAmount(price, 'short'))}`}>
          <b className="font-semibold">{value(amount && formatAmount(amount, 'short'))}</b>
        </Figure>
        <Figure label={t('coop.quote.receive', { fee: feeText(commissionBp) })}>
          <b className="font-semibold">{value(amount && formatAmount(afterFee(amount, commissionBp), 'short'))}</b>
        </Figure>
      </Figures>
      <Capacity line={line} />
    </div>
  );
}

/** The order's part of what the next month can still make, as cloth. */
function Capacity({ line: { product, quantity } }: { line: AnswerLine }) {
  const words = useWords();
  const { t, locale } = words;
  if (!product?.available) return null;
  const { month, left } = product.available;
  const over = compareExact(quantity.value, left.value) > 0;
  return (
    <div className="border-t border-line pt-1.5">
      <Figures>
        <Figure label={t('coop.answer.capacity', { month: formatMonth(month, locale, platformNow()) })}>
          <b className="font-semibold">{quantityText(words, left)}</b>
        </Figure>
      </Figures>
      <span aria-hidden="true" className="mt-1 block h-2.5 bg-cotton-100">
        <span
          className="block h-full min-w-1 bg-[repeating-linear-gradient(to_right,#9a1f47_0_4px,#c56a86_4px_7px)]"
          style={{ width: `${percentOf(quantity.value, left.value)}%` }}
        />
      </span>
      {over && <p className="mt-1 text-small font-semibold text-gold-ink">{t('coop.answer.overCapacity')}</p>}
    </div>
  );
}

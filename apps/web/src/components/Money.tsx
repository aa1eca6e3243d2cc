import { formatAmount, type Amount, type AmountStyle } from '#platform/words/browser';

/** `bare` in a column whose head names the currency, `short` on the phone. */
export function Money({
  value,
  style = 'full',
  struck = false,
}: {
  value: Amount;
  style?: AmountStyle;
  struck?: boolean;
}) {
  const figure = formatAmount(value, style);
  return struck ? <s className="num text-ink-3">{figure}</s> : <span className="num whitespace-nowrap">{figure}</span>;
}

import { digitsOf, nameOf, type Money } from '#platform/money';

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [bigint, string])[] = [
  [10n ** 15n, 'quadrillion'],
  [10n ** 12n, 'trillion'],
  [10n ** 9n, 'billion'],
  [10n ** 6n, 'million'],
  [1_000n, 'thousand'],
];

/** `Ten thousand and 00/100 US dollars`, as banks read amounts: exact, and right for one as well as for many. */
export function amountInWords({ minor, currency }: Money): string {
  const unit = 10n ** BigInt(digitsOf(currency));
  const fraction = unit === 1n ? '' : ` and ${String(minor % unit).padStart(digitsOf(currency), '0')}/${unit}`;
  const words = inWords(minor / unit);
  return `${words[0]!.toUpperCase()}${words.slice(1)}${fraction} ${nameOf(currency)}`;
}

/** A whole number from 0 to below 10^18. */
export function inWords(n: bigint): string {
  if (n < 0n || n >= 10n ** 18n) throw new Error(`${n} is not written in words`);
  if (n < 20n) return SMALL[Number(n)]!;
  if (n < 100n) return TENS[Number(n / 10n)]! + (n % 10n === 0n ? '' : `-${SMALL[Number(n % 10n)]}`);
  const [scale, name] = SCALES.find(([each]) => n >= each) ?? [100n, 'hundred'];
  const rest = n % scale;
  const upTo = `${inWords(n / scale)} ${name}`;
  if (rest === 0n) return upTo;
  return rest < 100n ? `${upTo} and ${inWords(rest)}` : `${upTo} ${inWords(rest)}`;
}

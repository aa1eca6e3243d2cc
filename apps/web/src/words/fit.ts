import { compareExact, digitsAfterPoint, timesExact, totalExact, type Words } from '#platform/words/browser';

/** What can be ordered of something: `least` or more, in multiples of `step`; decimal strings in `unit`. */
export interface Fit {
  readonly least: string;
  readonly step: string;
  readonly unit: string;
}

export interface Misfit {
  readonly why: 'least' | 'step';
  /** The smallest quantity from the typed one on that can be ordered. */
  readonly next: string;
}

/** Why a typed quantity can't be ordered, and what can instead; undefined when it can. As the API finds. */
export function misfitOf(quantity: string, { least, step }: Fit): Misfit | undefined {
  const short = compareExact(quantity, least) < 0;
  const from = short ? least : quantity;
  const { times, even } = timesExact(from, step);
  if (even) return short ? { why: 'least', next: from } : undefined;
  return {
    why: short ? 'least' : 'step',
    next: totalExact((BigInt(times) + 1n).toString(), step, digitsAfterPoint(step)),
  };
}

/** Of a refused quantity: BAD_INPUT { unit, step, least, next }. */
export function refusedFit(details: Readonly<Record<string, unknown>>): Fit | undefined {
  const { least, step, unit } = details;
  return typeof least === 'string' && typeof step === 'string' && typeof unit === 'string'
    ? { least, step, unit }
    : undefined;
}

/** What was wrong with the quantity of what has this name; `quantity` is its least or its step, with its unit. */
export function misfitText(words: Words, name: string, why: Misfit['why'], quantity: string): string {
  return words.t(`quantity.bad.${why}`, { name, quantity });
}

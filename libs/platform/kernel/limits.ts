import { refuse } from './refusal.js';
import { isBlank } from './text.js';

/** Of a text, in UTF-16 units as every client counts them; one that must say something is not blank. */
export interface Characters {
  readonly kind: 'characters';
  readonly least: number;
  readonly most: number;
}

export interface Whole {
  readonly kind: 'whole';
  readonly least: number;
  readonly most: number;
}

/** A decimal text of more than 0. */
export interface Positive {
  readonly kind: 'positive';
  readonly most: string;
  /** After the point. */
  readonly digits: number;
}

export interface Items {
  readonly kind: 'items';
  readonly least: number;
  readonly most: number;
}

/** Counted from today, or from now. Only a rule that has asked the clock can hold it. */
export interface Days {
  readonly kind: 'days';
  readonly least: number;
  readonly most: number;
}

/**
 * How far an input may go at the outermost, whoever it is about. It stands once, is told in the schema, held by the API
 * and by the rule, and used by the page's forms (`npm run schema` writes it there). What a programme chooses for itself
 * lies inside.
 */
export type Limit = Characters | Whole | Positive | Items | Days;

export const characters = (least: number, most: number): Characters => ({ kind: 'characters', least, most });
export const whole = (least: number, most: number): Whole => ({ kind: 'whole', least, most });
export const positive = (most: string, digits: number): Positive => ({ kind: 'positive', most, digits });
export const items = (least: number, most: number): Items => ({ kind: 'items', least, most });
export const days = (least: number, most: number): Days => ({ kind: 'days', least, most });

/** What a value of each kind of limit is. */
interface Limited {
  characters: string;
  whole: number;
  positive: string;
  items: readonly unknown[];
  days: unknown;
}
export type ValueOf<L extends Limit> = Limited[L['kind']];

interface Kind<L extends Limit> {
  readonly verb: string;
  tell(limit: L): string;
  holds(limit: L, value: ValueOf<L>): boolean;
}

const kinds: { [K in Limit['kind']]: Kind<Extract<Limit, { kind: K }>> } = {
  characters: {
    verb: 'Write',
    tell: ({ least, most }) => `${least > 0 ? `${least} to` : 'at most'} ${most} characters`,
    holds: ({ least, most }, text) =>
      text.length <= most && (least === 0 || (!isBlank(text) && text.trim().length >= least)),
  },
  whole: {
    verb: 'Write',
    tell: ({ least, most }) => `a whole number from ${least} to ${most}`,
    holds: ({ least, most }, number) => Number.isInteger(number) && number >= least && number <= most,
  },
  positive: {
    verb: 'Write',
    tell: ({ most, digits }) => `more than 0, at most ${most}, at most ${digits} digits after the point`,
    holds: ({ most, digits }, text) => {
      const [, integer, fraction = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
      if (integer === undefined || fraction.length > digits) return false;
      const units = BigInt(integer + fraction.padEnd(digits, '0'));
      return units > 0n && units <= BigInt(most) * 10n ** BigInt(digits);
    },
  },
  items: {
    verb: 'Name',
    tell: ({ least, most }) => `${least} to ${most} of them`,
    holds: ({ least, most }, list) => list.length >= least && list.length <= most,
  },
  days: {
    verb: 'Choose',
    tell: ({ least, most }) => (least > 0 ? `${least} to ${most} days ahead` : `at most ${most} days ahead`),
    holds: () => true,
  },
};

const kindOf = <L extends Limit>({ kind }: L): Kind<L> => kinds[kind] as unknown as Kind<L>;

/** For people who write a client: "1 to 200 characters". */
export const tellLimit = (limit: Limit): string => kindOf(limit).tell(limit);

export const within = <L extends Limit>(limit: L, value: ValueOf<L>): boolean => kindOf(limit).holds(limit, value);

/** What to tell of a value that goes beyond the limit; undefined: it doesn't. */
export const beyond = <L extends Limit>(limit: L, value: ValueOf<L>): string | undefined =>
  within(limit, value) ? undefined : `${kindOf(limit).verb} ${tellLimit(limit)}.`;

/** Refuses with BAD_INPUT { field }, in the limit's words, what goes beyond it. */
export function hold<L extends Limit>(limit: L, value: ValueOf<L>, field: string): void {
  const message = beyond(limit, value);
  if (message !== undefined) refuse('BAD_INPUT', { field, message });
}

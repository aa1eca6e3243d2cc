import { compareExact, totalExact } from '#platform/words/browser';
import { dayIn } from '../deal/day-in';

interface Limited {
  readonly minimum: { readonly value: string };
  /** Months are those of its zone. */
  readonly programme: { readonly zone: string };
  readonly available: { readonly month: string; readonly left: { readonly value: string } } | null;
}

export type Capacity =
  | { readonly kind: 'enough' }
  | { readonly kind: 'none' }
  | { readonly kind: 'later' }
  | { readonly kind: 'low'; readonly left: string };

/** So many times the least order must be left in this month, or it is worth saying. */
const PLENTY = '5';

/** Whether the capacity of the nearest month deserves a word. */
export function capacityOf({ minimum, available, programme }: Limited, now: Date): Capacity {
  if (!available) return { kind: 'none' };
  const month = dayIn(programme.zone, now).slice(0, 7);
  if (available.month > month) return { kind: 'later' };
  return compareExact(available.left.value, totalExact(minimum.value, PLENTY, 3)) < 0
    ? { kind: 'low', left: available.left.value }
    : { kind: 'enough' };
}

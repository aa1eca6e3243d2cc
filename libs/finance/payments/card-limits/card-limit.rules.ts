import { refuse } from '#platform/kernel';
import { money, toDecimal, type Money } from '#platform/money';

/** What a card takes at once, in minor units of one currency: least is Stripe's own, most the programme's. */
export interface CardLimit {
  readonly leastMinor: string;
  readonly mostMinor: string;
}

/**
 * Why an amount goes by wire only. CARDS_OFF: the programme has no account at Stripe. PROVIDER: Stripe itself refuses
 * it, which is known only once it was tried.
 */
export const byWireReasons = ['BELOW_MINIMUM', 'ABOVE_CAP', 'NO_CARDS', 'CARDS_OFF', 'PROVIDER'] as const;
export type ByWireReason = (typeof byWireReasons)[number];

export interface ByWire {
  readonly reason: ByWireReason;
  /** The amount that is not reached or passed; null when no amount would do. */
  readonly limit: Money | null;
}

/** Null when a card may pay this. A currency without a limit is one in which no cards are taken. */
export function byWireOnly(open: Money, limit: CardLimit | 'CARDS_OFF' | null | undefined): ByWire | null {
  if (limit === 'CARDS_OFF') return { reason: 'CARDS_OFF', limit: null };
  if (!limit) return { reason: 'NO_CARDS', limit: null };
  const [least, most] = [money(limit.leastMinor, open.currency), money(limit.mostMinor, open.currency)];
  if (open.minor < least.minor) return { reason: 'BELOW_MINIMUM', limit: least };
  return open.minor > most.minor ? { reason: 'ABOVE_CAP', limit: most } : null;
}

/** Lasting: another try comes to the same. */
export function refuseCard({ reason, limit }: ByWire): never {
  const words = {
    BELOW_MINIMUM: `Cards are taken from ${limit && toDecimal(limit)} on.`,
    ABOVE_CAP: `Cards are taken up to ${limit && toDecimal(limit)}.`,
    NO_CARDS: 'No cards are taken in this currency.',
    CARDS_OFF: 'This programme takes no cards.',
    PROVIDER: 'Stripe does not take this payment.',
  };
  return refuse('BY_WIRE_ONLY', {
    field: 'instalmentId',
    message: `${words[reason]} Pay by wire, quoting the reference.`,
    reason,
    limit: limit && toDecimal(limit),
    currency: limit?.currency ?? null,
  });
}

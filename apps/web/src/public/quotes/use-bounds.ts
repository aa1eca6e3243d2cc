import { useMemo } from 'react';
import { compareExact, digitsOf } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { dayIn } from '../deal/day-in';
import type { DealListing } from '../deal/listings-query';
import type { Bounds } from './counter';
import type { Quote, Revision } from './quote-query';

/** What may be typed, from what is known now. */
export function useBounds({ programme }: Quote, { lines, total }: Revision, listings: readonly DealListing[]): Bounds {
  const { zone, validityDays, limits } = programme;
  return useMemo(() => {
    const floors = lines.flatMap(({ position, listingId }) => {
      const floor = listings.find(({ id }) => id === listingId)?.floor;
      return floor ? [[position, floor.amount] as const] : [];
    });
    const fits = lines.flatMap(({ position, listingId, quantity }) => {
      const minimum = listings.find(({ id }) => id === listingId)?.minimum;
      if (!minimum) return [];
      // What the cooperative itself went down to is its own word.
      const least = compareExact(quantity.value, minimum.value) < 0 ? quantity.value : minimum.value;
      return [[position, { least, step: minimum.step, unit: minimum.unit }] as const];
    });
    return {
      today: dayIn(zone),
      latest: dayIn(zone, platformNow(), limits.readyDaysMost),
      deposit: limits,
      validity: { usual: validityDays, most: limits.validityDaysMost },
      digits: digitsOf(total.currency),
      floors: new Map(floors),
      fits: new Map(fits),
    };
  }, [programme, lines, listings, total.amount]);
}

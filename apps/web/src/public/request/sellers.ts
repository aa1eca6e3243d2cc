import { useQueries } from '@tanstack/react-query';
import { compareExact, type Amount } from '#platform/words/browser';
import { request } from '../../data/request';
import type { Fit } from '../../words/fit';
import { SellersDocument, type SellersQuery } from '../graphql/graphql';
import { sameProduct, type ListLine, type RequestList } from '../market/request-list';

/** One cooperative's published listing of a product that is asked for. */
export type Offer = SellersQuery['listings']['nodes'][number];
export type SellingCooperative = Offer['cooperative'];
type Product = Pick<ListLine, 'kindCode' | 'grade'>;

export interface Sellers {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly offers: readonly Offer[];
  readonly again: () => void;
}

/** Who sells any of these products, asked product by product. */
export function useSellers(list: RequestList): Sellers {
  const kinds = [...new Set(list.map(({ kindCode }) => kindCode))];
  return useQueries({
    queries: kinds.map((kindCode) => ({
      queryKey: ['sellers', kindCode],
      queryFn: async () => (await request(SellersDocument, { filter: { kindCode } })).listings.nodes,
    })),
    combine: (answers) => ({
      pending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error)?.error ?? null,
      offers: answers.flatMap(({ data }) => data ?? []),
      again: () => answers.forEach((answer) => void (answer.isError && answer.refetch())),
    }),
  });
}

export type Programme = Offer['programme'];

/** Whose terms count for a request: the programme of those that are asked, or of all while nobody is chosen. */
export const programmeOf = (offers: readonly Offer[], cooperativeIds: readonly string[] = []): Programme | undefined =>
  (offers.find(({ cooperative }) => cooperativeIds.includes(cooperative.id)) ?? offers[0])?.programme;

/**
 * Of these cooperatives those that one request can ask: a programme's terms are its own, so they are of that of the
 * first, or of the one that was just chosen.
 */
export function askedTogether(offers: readonly Offer[], ids: readonly string[], leading = ids[0]): string[] {
  const programmeIdOf = (id: string | undefined) =>
    offers.find(({ cooperative }) => cooperative.id === id)?.programme.id;
  return ids.filter((id) => programmeIdOf(id) === programmeIdOf(leading));
}

export interface Candidate {
  readonly cooperative: SellingCooperative;
  /** The products that it does not offer; empty when it can be asked. */
  readonly missing: RequestList;
  readonly offered: number;
  /** A line was added from its page. */
  readonly fromList: boolean;
}

/** Whom to ask: those that offer every line first, then those from the list that lack some, with what they lack. */
export function candidatesFor(lines: RequestList, offers: readonly Offer[]): Candidate[] {
  const cooperatives = new Map(offers.map(({ cooperative }) => [cooperative.id, cooperative]));
  const all = [...cooperatives.values()].map((cooperative): Candidate => {
    const missing = lines.filter((line) => !offerOf(offers, cooperative.id, line));
    const fromList = lines.some(({ sellers }) => sellers.some(({ id }) => id === cooperative.id));
    return { cooperative, missing, offered: lines.length - missing.length, fromList };
  });
  return all
    .filter(({ missing, fromList }) => missing.length === 0 || fromList)
    .sort((a, b) => b.offered - a.offered || Number(b.fromList) - Number(a.fromList));
}

export const offerOf = (offers: readonly Offer[], cooperativeId: string, product: Product): Offer | undefined =>
  offers.find((offer) => offer.cooperative.id === cooperativeId && sameProduct(offer, product));

/** The offers for one line by the cooperatives that are to be asked; by all that sell it while nobody is chosen. */
export function offersFor(offers: readonly Offer[], product: Product, cooperativeIds: readonly string[]): Offer[] {
  const every = offers.filter((offer) => sameProduct(offer, product));
  const asked = every.filter(({ cooperative }) => cooperativeIds.includes(cooperative.id));
  return asked.length > 0 ? asked : every;
}

/** One quantity asks them all: the highest of their minimums is the least. Undefined while nobody's is known. */
export function fitOf(offers: readonly Offer[]): Fit | undefined {
  const [highest] = offers.map(({ minimum }) => minimum).sort((a, b) => compareExact(b.value, a.value));
  return highest && { least: highest.value, step: highest.step, unit: highest.unit };
}

/** Among these the guaranteed price that is hardest to keep, when this price is below it. */
export function floorAbove(
  offers: readonly Offer[],
  price: string,
): { floor: Amount; cooperative: SellingCooperative } | undefined {
  const above = offers.flatMap(({ floor, cooperative }) =>
    floor && compareExact(price, floor.amount) < 0 ? [{ floor, cooperative }] : [],
  );
  return above.sort((a, b) => compareExact(b.floor.amount, a.floor.amount))[0];
}

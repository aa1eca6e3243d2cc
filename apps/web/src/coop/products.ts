import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { CoopProductsDocument, type CoopProductsQuery } from './graphql/graphql';

export type Product = CoopProductsQuery['listings']['nodes'][number];

/** All that the cooperative offers, with list prices, floors and what can still be made: one answer for all pages. */
const productsQuery = (cooperativeId: string) =>
  queryOptions({
    queryKey: ['coop', 'products', cooperativeId],
    queryFn: async () => (await request(CoopProductsDocument, { cooperativeId })).listings.nodes,
    enabled: cooperativeId !== '',
  });

export const useProducts = (cooperativeId: string | undefined) => useQuery(productsQuery(cooperativeId ?? ''));

/** A request names kind and grade; in a quote that is the cooperative's own listing. */
export const productFor = (
  products: readonly Product[],
  line: { kindCode: string; grade: string },
): Product | undefined => products.find(({ kindCode, grade }) => kindCode === line.kindCode && grade === line.grade);

export const pictureOf = (product: Product | undefined): string | undefined =>
  product?.picture ? `/media/${product.picture}` : undefined;

import { characters, days, items, positive, whole } from '#platform/kernel';

/** How far terms may go at the outermost, in a request as in every answer to it. */
export const TERMS = {
  lines: items(1, 50),
  quantity: positive('99999999999', 3),
  unitPrice: positive('1000000', 6),
  readyOn: days(1, 730),
  depositPercent: whole(1, 100),
  validUntil: days(0, 60),
  note: characters(0, 2_000),
};

/** What only a request has; a title or place is printed on documents. */
export const REQUEST = {
  title: characters(1, 200),
  place: characters(1, 200),
  cooperativeIds: items(1, 10),
};

import { v7 } from 'uuid';

/** A new row id: UUIDv7, so that ids sort by the time of their making. */
export const newId = (): string => v7();

/** Whether two EndToEndIds name one payment: banks write what they were given in capitals. None names nothing. */
export const sameEndToEndId = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/**
 * How the EndToEndId of a payout begins, in any letters: `PB-`, after the prefix of its programme. Text of a regular
 * expression, for SQL too; the index of such lines has it as its condition.
 */
export const PAYOUT_ID_BEGINS = '^([A-Z]{2,4}-)?PB-';

export const beginsLikePayoutId = (text: string): boolean => new RegExp(PAYOUT_ID_BEGINS, 'i').test(text);

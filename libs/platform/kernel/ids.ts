import { v7 } from 'uuid';

/** A new row id: UUIDv7, so that ids sort by the time of their making. */
export const newId = (): string => v7();

/** Whether two EndToEndIds name one payment: banks write what they were given in capitals. None names nothing. */
export const sameEndToEndId = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

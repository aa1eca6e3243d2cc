import { forgetDraft, keepDraft, keptDraft, type Shelf } from './drafts';

/** The draft that a command sends: its key lives as long as what was typed. */
export interface Beside {
  readonly personId: string;
  readonly name: string;
}

/** Keys of commands that had no answer yet, by what was sent (JSON). */
export type Keys = Readonly<Record<string, string>>;

/** So many different inputs may wait for their answer at once; the oldest gives way. */
const MOST = 8;

const nameOf = ({ name }: Beside): string => `unanswered:${name}`;

/** With a key for this: the one under which it went before, or a new one, which no other input has had. */
export function withKey(keys: Keys, sent: string, make: () => string = () => crypto.randomUUID()): Keys {
  if (Object.hasOwn(keys, sent)) return keys;
  return Object.fromEntries([...Object.entries(keys).slice(1 - MOST), [sent, make()]]);
}

export const withoutKey = (keys: Keys, sent: string): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([each]) => each !== sent));

export const keptKeys = (beside: Beside, shelf?: Shelf): Keys =>
  Object.fromEntries(
    Object.entries(keptDraft(beside.personId, nameOf(beside), shelf)).filter(([, key]) => typeof key === 'string'),
  ) as Keys;

export const keepKeys = (beside: Beside, keys: Keys, shelf?: Shelf): void =>
  Object.keys(keys).length === 0
    ? forgetDraft(beside.personId, nameOf(beside), shelf)
    : keepDraft(beside.personId, nameOf(beside), keys, shelf);

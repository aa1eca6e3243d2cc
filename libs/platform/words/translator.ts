import type { en } from './en/whole/index.js';
import type { Locale } from './locale.js';
import { formatMessage } from './message.js';
import type { ValueArguments } from './values.js';

type Catalogue = typeof en;
export type WordKey = keyof Catalogue;

/** The messages without values, for tables of words such as a navigation. */
export type PlainWordKey = { [Key in WordKey]: ValueArguments<Catalogue[Key]> extends [] ? Key : never }[WordKey];

export interface Words {
  readonly locale: Locale;
  t<Key extends WordKey>(key: Key, ...values: ValueArguments<Catalogue[Key]>): string;
  /** The words of what another version may have named: undefined where there are none. For words without values. */
  maybe(key: string): string | undefined;
}

/**
 * Reads from whatever part of the catalogue is at hand; a key of a part that was not loaded is a mistake in the code.
 */
export function translator(locale: Locale, messages: Partial<Record<WordKey, string>>): Words {
  return {
    locale,
    t(key, ...values) {
      const message = messages[key];
      if (message === undefined) throw new Error(`The words of "${key}" are not loaded`);
      return formatMessage(message, (values[0] ?? {}) as Record<string, string | number>, locale);
    },
    maybe: (key) => messages[key as WordKey],
  };
}

/** What the interface has to know of a language beside its words; it stands in the language's folder. */
export interface Language {
  /** As its speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whose plural forms it has, for `Intl.PluralRules`: Chromium has no data of Khmer. */
  readonly pluralsOf: string;
  /**
   * Chromium has no Khmer locale data: `Intl` silently answers in English there. So the names stand here, January and
   * Sunday first; a test compares them with the ICU data of Node.
   */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** What it calls the cities that time zones are named for; of others the Latin name stands. */
  readonly zones?: Readonly<Record<string, string>>;
  /** How its letters are set in mails, where no font of ours can be loaded. */
  readonly mail: { readonly fonts: string; readonly lineHeight: number };
  /** The pages of cooperatives begin in it, whatever the browser prefers. */
  readonly ofVillages?: boolean;
}

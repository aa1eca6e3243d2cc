/**
 * What one thing is called, or what is told of it, by language (ISO 639-1): at least one language, no text empty.
 * `textsFault` says whether it is one.
 */
export type Texts = Readonly<Record<string, string>>;

/** A text as it is shown; the language goes into `lang` of what shows it. */
export interface ShownText {
  readonly language: string;
  readonly text: string;
}

/**
 * The one rule of which text is shown: the first of these languages that it has (the reader's, then its programme's in
 * their order), else the first that it has by code, so that everybody without one of them sees the same.
 */
export function shownText(texts: Texts, languages: readonly string[]): ShownText {
  const language =
    languages.find((each) => Object.hasOwn(texts, each)) ??
    Object.keys(texts).reduce((first, each) => (each < first ? each : first));
  return { language, text: texts[language]! };
}

/** The same text in another language than the one that is shown, by the same rule; undefined when there is none. */
export function otherText(texts: Texts, languages: readonly string[]): ShownText | undefined {
  const { language: shown } = shownText(texts, languages);
  const { [shown]: _shown, ...rest } = texts;
  return Object.keys(rest).length > 0 ? shownText(rest, languages) : undefined;
}

interface Named {
  readonly name: Texts;
}

/** A text in the reader's language, else by the rule of `shownText`. */
export const textIn = (reader: string, texts: Texts, ofProgramme: readonly string[] = []): string =>
  shownText(texts, [reader, ...ofProgramme]).text;

/** The same of a name. */
export const nameIn = (reader: string, { name }: Named, ofProgramme: readonly string[] = []): string =>
  textIn(reader, name, ofProgramme);

/** The same thing's name in another language, to be shown beside it. */
export const otherName = (
  reader: string,
  { name }: Named,
  ofProgramme: readonly string[] = [],
): ShownText | undefined => otherText(name, [reader, ...ofProgramme]);

/** The texts with this language's changed, or without it; the others stay as they are. */
export function withText(texts: Texts, language: string, text: string | null): Texts {
  const { [language]: _before, ...others } = texts;
  return text === null ? others : { ...others, [language]: text };
}

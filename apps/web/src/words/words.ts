import { useSyncExternalStore } from 'react';
import { languages, loadWords, translator, type Locale, type WordArea, type Words } from '#platform/words/browser';
import { firstLocale, keepChoice, onChoiceElsewhere } from './locale';

const areas = new Set<WordArea>(['shell']);
const listeners = new Set<() => void>();
let locale: Locale = firstLocale();
let words: Words = translator(locale, {});

/** Loads the words of an area in the reader's language; routes call it in their loader, so pages never wait inside. */
export async function ensureWords(...wanted: WordArea[]): Promise<void> {
  const known = areas.size;
  wanted.forEach((area) => areas.add(area));
  if (areas.size > known) await load();
}

export function chooseLocale(next: Locale): Promise<void> {
  keepChoice(next);
  return change(next);
}

function change(next: Locale): Promise<void> {
  locale = next;
  return load();
}

onChoiceElsewhere((chosen) => void change(chosen));

/** Loads what is wanted by now; again, when the language or the areas changed while it loaded. */
export async function load(): Promise<void> {
  const [asked, wanted] = [locale, [...areas]];
  const loaded = await Promise.all(wanted.map((area) => loadWords(area, asked)));
  if (asked !== locale || wanted.length < areas.size) return load();
  words = translator(asked, Object.assign({}, ...loaded));
  document.documentElement.lang = asked;
  document.documentElement.dir = languages[asked].direction;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's words: `const { t, locale } = useWords()`. */
export const useWords = (): Words => useSyncExternalStore(subscribe, () => words);

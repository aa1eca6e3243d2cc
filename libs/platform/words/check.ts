import { en } from './en/whole/index.js';
import { valueNames } from './message.js';

type Catalogue = Record<string, string>;

/** What a language lacks of English, the source of the keys. If anything, no page is built and a test is red. */
export function catalogueFaults(locale: string, words: Catalogue, source: Catalogue = en): string[] {
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(source), ...Object.keys(words)])) {
    const [message, translated] = [source[key], words[key]];
    if (message === undefined) faults.push(`${key}: only in ${locale}`);
    else if (translated === undefined) faults.push(`${key}: missing in ${locale}`);
    else faults.push(...messageFaults(key, message, translated, locale));
  }
  return faults;
}

function messageFaults(key: string, message: string, translated: string, locale: string): string[] {
  if (!message.trim() || !translated.trim()) return [`${key}: empty`];
  if (/(?![0-9])\p{Nd}/u.test(translated)) return [`${key}: digits of a script; figures are Latin in every language`];
  try {
    const [wanted, given] = [valueNames(message).join(), valueNames(translated).join()];
    return wanted === given ? [] : [`${key}: en takes {${wanted}}, ${locale} takes {${given}}`];
  } catch (error) {
    return [`${key}: ${(error as Error).message}`];
  }
}

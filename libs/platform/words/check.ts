import { en } from './en/index.js';
import { km } from './km/index.js';
import { valueNames } from './message.js';

type Catalogue = Record<string, string>;

/** What differs between the two languages; the page is not built, and a test is red, unless this is empty. */
export function catalogueFaults(source: Catalogue = en, other: Catalogue = km): string[] {
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(source), ...Object.keys(other)])) {
    const [message, translated] = [source[key], other[key]];
    if (message === undefined) faults.push(`${key}: only in km`);
    else if (translated === undefined) faults.push(`${key}: missing in km`);
    else faults.push(...messageFaults(key, message, translated));
  }
  return faults;
}

function messageFaults(key: string, message: string, translated: string): string[] {
  if (!message.trim() || !translated.trim()) return [`${key}: empty`];
  if (/[០-៩]/.test(translated)) return [`${key}: Khmer digits; figures are Latin in both languages`];
  try {
    const [wanted, given] = [valueNames(message).join(), valueNames(translated).join()];
    return wanted === given ? [] : [`${key}: en takes {${wanted}}, km takes {${given}}`];
  } catch (error) {
    return [`${key}: ${(error as Error).message}`];
  }
}

import { characterName, hiddenIn, hiddenMessage, isBlank, type Lines } from '#platform/kernel';
import { languageCodes } from './language-codes.js';

/** More languages than any programme writes in. The database has the same limit. */
export const MOST_LANGUAGES = 12;

/**
 * What is wrong with texts as somebody wrote them, or undefined: an object of language codes and texts, at least one,
 * none blank or longer than `most` characters, none with a character that is not text.
 */
export function textsFault(
  value: unknown,
  most: number,
  lines: Lines = 'several',
): { readonly message: string; readonly language?: string; readonly character?: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { message: 'Texts are written as an object of languages, like { "en": "Black pepper" }.' };
  const texts = Object.entries(value as Record<string, unknown>);
  if (texts.length === 0) return { message: 'It needs a text in one language at least.' };
  if (texts.length > MOST_LANGUAGES) return { message: `It is in more than ${MOST_LANGUAGES} languages.` };
  for (const [language, text] of texts) {
    if (!languageCodes.has(language)) return { language, message: 'A language is written by ISO 639-1, like "en".' };
    if (typeof text !== 'string' || isBlank(text)) return { language, message: 'A text is not empty.' };
    if ([...text].length > most) return { language, message: `It is longer than ${most} characters.` };
    const hidden = hiddenIn(text, lines);
    if (hidden !== undefined) return { language, character: characterName(hidden), message: hiddenMessage(hidden) };
  }
  return undefined;
}

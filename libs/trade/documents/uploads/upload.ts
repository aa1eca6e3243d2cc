import { refuse } from '#platform/kernel';

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** The largest file that is taken: a photo of a page, or a few scanned pages. Bytes. */
export const UPLOAD_LIMIT = 10_000_000;

const BEGINNINGS: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes, whatever its name or sender says. BAD_INPUT { field: 'file' } for anything else, nothing, or too much. */
export function mediaTypeOf(file: Uint8Array): MediaType {
  if (file.length === 0) refuse('BAD_INPUT', { field: 'file', message: 'The file is empty. Choose it again.' });
  if (file.length > UPLOAD_LIMIT) refuse('BAD_INPUT', { field: 'file', message: 'The file has more than 10 MB. Send a smaller photo or scan.' });
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => file[i] === byte));
  return found?.[0] ?? refuse('BAD_INPUT', { field: 'file', message: 'Send a PDF, or a photo as JPEG or PNG.' });
}

/** The number that is printed on a bill of lading, as carriers write them. BAD_INPUT { field: 'number' }. */
export function documentNumber(text: string): string {
  const number = text.trim().replace(/\s+/g, ' ').toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9 ./-]{2,34}$/.test(number)) {
    refuse('BAD_INPUT', { field: 'number', message: 'Write the number as it is printed on the document: 3 to 35 letters, digits, spaces, dots, slashes or hyphens.' });
  }
  return number;
}

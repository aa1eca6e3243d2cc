import { refuse } from '#platform/kernel';

/** Why a file is no statement that can be taken; the page has words for each. */
export const unreadable = [
  'EMPTY',
  'ZIP',
  'GZIP',
  'MT940',
  'PDF',
  'CAMT052',
  'CAMT054',
  'OTHER_XML',
  'NO_STATEMENT',
  'NOT_XML',
  'ENCODING',
  'DOCTYPE',
  'ENTRY',
  'TOO_LARGE',
] as const;
export type Unreadable = (typeof unreadable)[number];

/** Refuses BAD_INPUT { field: 'file', reason }; the message names the place. */
export const refuseFile = (reason: Unreadable, message: string): never =>
  refuse('BAD_INPUT', { field: 'file', reason, message });

const latin = (bytes: Uint8Array, most: number): string => Buffer.from(bytes.subarray(0, most)).toString('latin1');

/** Files that people take for a camt.053, by how they begin: each is refused by its name and with the way out. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const start = latin(bytes, 2_000);
  if (start.trim() === '') refuseFile('EMPTY', 'The file is empty: not readable XML');
  if (/^PK(\x03\x04|\x05\x06)/.test(start))
    refuseFile('ZIP', 'This is a zip archive: unpack it and bring the camt.053 files in it');
  if (start.startsWith('\x1f\x8b'))
    refuseFile('GZIP', 'This is a compressed file: unpack it and bring the camt.053 file in it');
  if (start.startsWith('%PDF-')) refuseFile('PDF', 'This is a PDF: ask the bank for the same statement as camt.053');
  if (
    !/^(\xef\xbb\xbf)?\s*</.test(start) &&
    (/^\s*\{1:F\d\d/.test(start) || /(^(\xef\xbb\xbf)?|[\r\n])\s*:(20|25|28C?|60[FM]):/.test(start))
  ) {
    refuseFile('MT940', 'This is MT940 (or MT942): ask the bank for the same statement as camt.053');
  }
}

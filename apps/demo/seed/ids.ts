import { createHash } from 'node:crypto';

/** The id of a seeded row: a UUIDv8 made from what the row is called, so that every database gets the same one. */
export function seedId(kind: 'programme' | 'organisation' | 'person' | 'listing' | 'floor', name: string): string {
  const hex = digest(`${kind}/${name}`);
  const variant = ((parseInt(hex[16]!, 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A number from 0 up to, not including, 1: always the same for the same name. */
export const chanceOf = (name: string): number => parseInt(digest(name).slice(0, 8), 16) / 2 ** 32;

/** Eight hexadecimal digits that tell one text from another in a file's name. */
export const shortHash = (text: string): string => digest(text).slice(0, 8);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

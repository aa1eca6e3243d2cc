import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * The only fonts of our documents, found by their packages: Latin, Greek and Cyrillic, then Khmer; regular and bold.
 */
export const fontFiles: readonly string[] = [
  resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  resolve('@expo-google-fonts/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf'),
];

let known: ReadonlySet<number> | undefined;

/** The code points for which one of the families has a glyph in both of its weights. */
export function glyphs(): ReadonlySet<number> {
  if (known) return known;
  const [regular, bold, khmer, khmerBold] = fontFiles.map((file) => codePointsOf(readFileSync(file)));
  return (known = new Set([
    ...[...regular!].filter((point) => bold!.has(point)),
    ...[...khmer!].filter((point) => khmerBold!.has(point)),
  ]));
}

/** What an OpenType font has glyphs for, read from the Unicode tables (format 4 or 12) of its `cmap`. */
export function codePointsOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8);
  const points = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    const ranges = format === 4 ? segments(font, at) : format === 12 ? groups(font, at) : [];
    for (const [first, last] of ranges) for (let point = first; point <= last; point++) points.add(point);
  }
  return points;
}

function segments(font: Buffer, at: number): [number, number][] {
  const size = font.readUInt16BE(at + 6);
  return Array.from({ length: size / 2 }, (_, i): [number, number] => [
    font.readUInt16BE(at + 16 + size + 2 * i),
    font.readUInt16BE(at + 14 + 2 * i),
  ]).filter(([first]) => first !== 0xffff);
}

const groups = (font: Buffer, at: number): [number, number][] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [
    font.readUInt32BE(at + 16 + 12 * i),
    font.readUInt32BE(at + 20 + 12 * i),
  ]);

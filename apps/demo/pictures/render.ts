import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawPicture } from './index.js';
import { hashName } from './random.js';

export type PictureSize = 96 | 320 | 640;
export interface PictureOf {
  kind: string;
  seed: string;
}

/** Smaller pictures bear, and need, more quality: one pixel is more of the drawing. */
const QUALITY: readonly (readonly [PictureSize, number])[] = [
  [96, 86],
  [320, 80],
  [640, 66],
];
const GRID = 160;

export async function renderPicture(picture: PictureOf): Promise<Map<PictureSize, Buffer>> {
  const svg = Buffer.from(drawPicture(picture));
  // Drawn once at the largest size: scaling down keeps the checks even, drawing small does not.
  const drawn = await sharp(svg, { density: (72 * 640) / GRID })
    .resize(640, 640)
    .removeAlpha()
    .raw()
    .toBuffer();
  const images = new Map<PictureSize, Buffer>();
  for (const [size, quality] of QUALITY) {
    const image = sharp(drawn, { raw: { width: 640, height: 640, channels: 3 } }).resize(size, size);
    images.set(size, await image.webp({ quality, effort: 6, preset: 'drawing' }).toBuffer());
  }
  return images;
}

/** The name of a picture without size and suffix; the hash is of the seed. */
export const pictureBase = ({ kind, seed }: PictureOf): string => `${kind}-${hashName(seed)}`;

export const pictureFile = (picture: PictureOf, size: PictureSize): string => `${pictureBase(picture)}-${size}.webp`;

/** Writes those that are not in the folder yet, each size a file; the names of the files written. */
export async function renderPictures(pictures: readonly PictureOf[], outFolder: string): Promise<string[]> {
  await mkdir(outFolder, { recursive: true });
  const there = new Set(await readdir(outFolder));
  const names: string[] = [];
  for (const picture of pictures) {
    if (QUALITY.every(([size]) => there.has(pictureFile(picture, size)))) continue;
    for (const [size, image] of await renderPicture(picture)) {
      const name = pictureFile(picture, size);
      await writeFile(join(outFolder, `${name}.part`), image);
      await rename(join(outFolder, `${name}.part`), join(outFolder, name)); // an interrupted start leaves no half picture
      names.push(name);
    }
  }
  return names;
}

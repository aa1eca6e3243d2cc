import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawPicture, pictureKinds } from './index.js';
import { pictureFile, renderPicture, renderPictures } from './render.js';

const seed = 'cooperative-7';
const everyKind = [...pictureKinds, 'not-a-product'];

describe('product pictures', () => {
  it.each(everyKind)('%s: the same input gives the same bytes', (kind) => {
    expect(drawPicture({ kind, seed })).toBe(drawPicture({ kind, seed }));
  });

  it.each(everyKind)('%s: other cooperatives lay other cloths', (kind) => {
    const seeds = Array.from({ length: 12 }, (_, index) => `cooperative-${index}`);
    const hems = seeds.map((each) => clothOf(drawPicture({ kind, seed: each })));
    expect(new Set(hems).size).toBeGreaterThan(6);
  });

  it.each(everyKind)('%s: shapes only, and small', (kind) => {
    for (const each of ['a', 'b', 'c', 'd']) {
      const svg = drawPicture({ kind, seed: each });
      expect(svg).not.toMatch(/<text|<image|href|<script|<style|<use|gradient|NaN|undefined|\son\w+=/i);
      expect(svg.length).toBeLessThan(40_000);
    }
  });

  it.each(everyKind)('%s: renders to a valid image of each size', async (kind) => {
    const images = await renderPicture({ kind, seed });
    expect([...images.keys()]).toEqual([96, 320, 640]);
    for (const [size, image] of images) {
      expect(await sharp(image).metadata()).toMatchObject({ format: 'webp', width: size, height: size });
      expect(
        await sharp(image)
          .stats()
          .then(({ isOpaque }) => isOpaque),
      ).toBe(true);
      expect(image.length).toBeLessThan({ 96: 4_000, 320: 14_000, 640: 30_000 }[size]);
    }
  });

  it('clip paths of two pictures in one page do not collide', () => {
    const names = everyKind.flatMap((kind) =>
      [...drawPicture({ kind, seed }).matchAll(/ id="(\w+)"/g)].map(([, id]) => id),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('an unknown kind shows the cloth alone', () => {
    const alone = drawPicture({ kind: 'not-a-product', seed });
    expect(alone).toContain('<svg');
    expect(alone.length).toBeLessThan(drawPicture({ kind: 'cotton-krama', seed }).length);
    expect(drawPicture({ kind: 'constructor', seed })).toBe(alone);
  });

  it('names files by kind, cooperative and size', () => {
    expect(pictureFile({ kind: 'palm-sugar', seed }, 320)).toMatch(/^palm-sugar-[0-9a-z]{7}-320\.webp$/);
  });

  it('writes three files per picture', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    try {
      const names = await renderPictures([{ kind: 'wild-honey', seed }], folder);
      expect(names).toHaveLength(3);
      expect((await readdir(folder)).sort()).toEqual([...names].sort());
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** All up to the wall, which is laid over the cloth. */
const clothOf = (svg: string): string => svg.slice(0, svg.indexOf('height="100" fill='));

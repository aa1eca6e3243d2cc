import { label, shadow, turned } from './form.js';
import { mound, scatter } from './grains.js';
import { COTTON, mix, tones, WOOD } from './palette.js';
import { leaf } from './plants.js';
import type { Scene } from './scene.js';
import { box, d, ellipse, path, polygon, stroke, threads, type Point } from './svg.js';
import { bowl, jar } from './vessels.js';

const SUGAR = { light: '#c9904b', base: '#b0763a', dark: '#8a5628' };

/** Rough lumps: four-sided, lit on top. */
function lumps(scene: Scene, points: readonly Point[], size: number, colours: readonly string[]): string {
  return points
    .map(([x, y], index) => {
      const s = size * scene.random.between(0.8, 1.2);
      const lump = polygon([
        [x - s, y + s * 0.3],
        [x - s * 0.4, y - s * 0.7],
        [x + s * 0.8, y - s * 0.5],
        [x + s, y + s * 0.5],
        [x, y + s],
      ]);
      const top = polygon([
        [x - s, y + s * 0.3],
        [x - s * 0.4, y - s * 0.7],
        [x + s * 0.8, y - s * 0.5],
        [x, y + s * 0.2],
      ]);
      const colour = colours[index % colours.length]!;
      return path(lump, mix(colour, '#3a1d10', 0.35)) + path(top, colour);
    })
    .join('');
}

export function palmSugar(scene: Scene): string {
  const lid = { light: '#e8d2a0', base: '#d9bb7d', dark: '#b8955a' };
  const heap = { cx: 122, base: 111, half: 17, height: 13, sag: 2 };
  const filling =
    path(mound(heap), '#7a4a22') +
    lumps(scene, scatter(scene.random, heap, 3.6), 2.2, ['#d79a45', '#c28438', '#e0b060', '#a96d2d']);
  const strewn: Point[] = [
    [97, 138],
    [102.5, 140.5],
    [145, 137],
  ];
  return (
    shadow(72, 132.5, 40) +
    jar(scene, { x: 35, top: 50, w: 57, h: 82, content: SUGAR, lid }) +
    label(scene, { x: 44, y: 84, w: 39, h: 29 }) +
    shadow(126, 132, 23, 3.6) +
    bowl(scene, { cx: 122, top: 110, half: 21, depth: 22, foot: 8, tone: WOOD, rim: 3.4 }, filling) +
    lumps(scene, strewn, 1.9, ['#d79a45', '#e0b060'])
  );
}

const hexagon = (x: number, y: number, r: number) =>
  polygon(
    [0, 1, 2, 3, 4, 5].map((i): Point => [x + r * Math.sin((i * Math.PI) / 3), y - r * Math.cos((i * Math.PI) / 3)]),
  );

/** A broken piece of comb, some cells capped, some shining. */
function comb(scene: Scene, cells: readonly Point[], r: number): string {
  return cells
    .map(([x, y]) => {
      const capped = scene.random.next() < 0.25;
      return (
        path(hexagon(x, y, r), '#a8641a') +
        path(hexagon(x, y, r * 0.8), capped ? '#f0cf86' : '#e79a20') +
        (capped ? '' : path(hexagon(x + 0.3, y + 0.7, r * 0.56), '#f6b83e')) +
        (capped ? '' : stroke(d`M${x - r * 0.38} ${y - r * 0.12}l${r * 0.3} ${-r * 0.22}`, '#fff0c4', 1.1))
      );
    })
    .join('');
}

export function wildHoney(scene: Scene): string {
  const content = { light: '#f3b23c', base: '#e0901a', dark: '#b56a10' };
  const lid = { light: '#fffaf0', base: '#efe9dc', dark: '#c4c0b8' };
  const r = 7.6;
  const w = r * Math.sqrt(3);
  const cells: Point[] = [];
  for (const [row, columns] of [
    [0, [2, 3]],
    [1, [0, 1, 2]],
    [2, [1, 2, 3]],
    [3, [0, 1, 2]],
  ] as const) {
    for (const column of columns) cells.push([101 + column * w + (row % 2) * (w / 2), 91 + row * r * 1.5]);
  }
  return (
    shadow(70, 132.5, 42) +
    jar(scene, { x: 31, top: 55, w: 60, h: 77, content, lid }) +
    label(scene, { x: 41, y: 87, w: 40, h: 28 }) +
    shadow(126, 132.5, 29, 4) +
    comb(scene, cells, r)
  );
}

export function palmSugarPaste(scene: Scene): string {
  const tub = 'M28 78H85L81 128Q80 132 76 132H37Q33 132 32 128z';
  const lid = { x: 25, y: 70, w: 62, h: 9 };
  const block = (y: number) =>
    turned(
      scene,
      d`M93 ${y}q0 -2.5 3 -2.5h46q3 0 3 2.5v17q0 2.5 -3 2.5h-46q-3 0 -3 -2.5z`,
      { x: 93, y: y - 3, w: 52, h: 24 },
      SUGAR,
    );
  return (
    shadow(64, 132.5, 38) +
    turned(scene, tub, { x: 28, y: 78, w: 57, h: 55 }, tones(COTTON, 0.7)) +
    turned(scene, box(lid.x, lid.y, lid.w, lid.h), lid, { light: '#c98a4c', base: '#a9682f', dark: '#84501f' }) +
    label(scene, { x: 38, y: 92, w: 37, h: 28 }) +
    shadow(124, 133, 32) +
    block(112) +
    leaf(119, 92, 36, 18, -158) +
    leaf(119, 92, 38, 18, -22) +
    block(94) +
    threads('M108 91.5V133M130 91.5V133', '#6d9a3a', 4) +
    threads('M109 91.5V133M131 91.5V133', '#4a7a2c', 1.2) +
    ellipse(119, 92, 3.4, 2.4, '#4a7a2c')
  );
}

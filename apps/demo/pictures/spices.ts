import { shadow } from './form.js';
import { cornHeap, corns, type GrainTones } from './grains.js';
import { CLAY } from './palette.js';
import { leaf } from './plants.js';
import type { Scene } from './scene.js';
import { d, dots, stroke, type Point } from './svg.js';
import { bowl } from './vessels.js';

const BLACK: GrainTones = { ground: '#26232b', grains: ['#39363e', '#2d2a33', '#454049'], glint: '#8d8890' };
const RED: GrainTones = { ground: '#7d1a1c', grains: ['#b5302a', '#a02524', '#c6453a'], glint: '#f0a58c' };
const WHITE: GrainTones = { ground: '#a89a83', grains: ['#e6dcc4', '#d7cab0', '#f1e9d6'], glint: '#ffffff' };

function pepper(scene: Scene, tone: GrainTones): string {
  const { random } = scene;
  const spilt: Point[] = [
    [23 + random.between(-2, 2), 137],
    [31 + random.between(-2, 2), 140.5],
    [116, 140 + random.between(-1, 1)],
    [123 + random.between(-1, 2), 137.5],
    [135, 141 + random.between(-1, 1)],
  ];
  const heap = cornHeap(random, { cx: 74, base: 93, half: 43.5, height: 37, sag: 4 }, 2.5, tone);
  return (
    shadow(78, 133.5, 43) +
    bowl(scene, { cx: 74, top: 92, half: 47, depth: 41, foot: 17, tone: CLAY, stripe: '#f3e2c9' }, heap) +
    shadow(130, 134, 18, 3.4) +
    leaf(113, 128, 32, 20, 14) +
    leaf(114, 129, 38, 22, -36) +
    corns(spilt, 2.5, tone)
  );
}

export const blackPepper = (scene: Scene) => pepper(scene, BLACK);
export const redPepper = (scene: Scene) => pepper(scene, RED);
export const whitePepper = (scene: Scene) => pepper(scene, WHITE);

const GREEN: GrainTones = { ground: '#3f6b24', grains: ['#79ad42', '#6a9f38', '#8abb52'], glint: '#d5ec9f' };

/** A hanging spike: berries in rows, each row turned by half a berry. */
function spike(scene: Scene, x: number, y: number, length: number, lean: number): string {
  const berries: Point[] = [];
  for (let row = 0; row * 4.1 < length; row++) {
    const along = row * 4.1;
    const count = row < 1 || along > length - 5 ? 2 : 3;
    for (let i = 0; i < count; i++) {
      const across = (i - (count - 1) / 2) * 4.3 + (row % 2 === 0 ? 0.6 : -0.6);
      berries.push([x + lean * along + across + scene.random.between(-0.4, 0.4), y + along]);
    }
  }
  return stroke(d`M${x} ${y - 6}l${lean * length + lean * 6} ${length}`, '#5b7a2c', 2) + corns(berries, 2.7, GREEN);
}

export function greenPepper(scene: Scene): string {
  return (
    shadow(84, 135, 46, 5) +
    stroke('M28 52C52 40 86 42 134 58', '#6b3f2c', 2.6) +
    leaf(38, 48, 40, 27, -62) +
    leaf(68, 44, 36, 24, -100) +
    leaf(98, 46, 46, 28, -32) +
    leaf(130, 57, 30, 24, 42) +
    spike(scene, 46, 56, 68, -0.1) +
    spike(scene, 78, 52, 72, 0.1) +
    spike(scene, 106, 56, 62, 0.24) +
    dots(
      [
        [104, 138],
        [111, 140],
        [56, 139],
      ],
      2.7,
      '#6a9f38',
    ) +
    dots(
      [
        [103.2, 137],
        [110.2, 139],
        [55.2, 138],
      ],
      0.8,
      '#d5ec9f',
    )
  );
}

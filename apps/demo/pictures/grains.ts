import { mix } from './palette.js';
import type { Random } from './random.js';
import { d, dots, path, polygon, stroke, type Point } from './svg.js';

export interface Mound {
  cx: number;
  base: number;
  half: number;
  height: number;
  /** How far the near edge bulges below the base line. */
  sag?: number;
}

const rise = ({ half, height }: Mound, dx: number) => height * (1 - Math.abs(dx / half) ** 2) ** 0.92;
const bulge = ({ half, sag = 0 }: Mound, dx: number) => sag * Math.sqrt(Math.max(0, 1 - (dx / half) ** 2));

export function mound(heap: Mound): string {
  const top: Point[] = [];
  const near: Point[] = [];
  for (let i = -16; i <= 16; i++) {
    const dx = (heap.half * i) / 16;
    top.push([heap.cx + dx, heap.base - rise(heap, dx)]);
    near.unshift([heap.cx + dx, heap.base + bulge(heap, dx)]);
  }
  return polygon([...top, ...near]);
}

/** Seeded scatter: points at least `gap` apart, ordered from far to near. */
export function scatter(random: Random, heap: Mound, gap: number): Point[] {
  const points: Point[] = [];
  for (let tries = 0; tries < 2600; tries++) {
    const dx = random.between(-heap.half, heap.half);
    const low = heap.base + bulge(heap, dx);
    const point: Point = [heap.cx + dx, random.between(heap.base - rise(heap, dx), low)];
    if (points.every(([x, y]) => (x - point[0]) ** 2 + (y - point[1]) ** 2 > gap * gap)) points.push(point);
  }
  return points.sort((a, b) => a[1] - b[1]);
}

const shifted = (points: readonly Point[], dx: number, dy: number) => points.map(([x, y]): Point => [x + dx, y + dy]);

export interface GrainTones {
  ground: string;
  grains: readonly string[];
  glint: string;
}

const shares = (points: readonly Point[], count: number) =>
  Array.from({ length: count }, (_, share) => points.filter((__, index) => index % count === share));

/** Peppercorns: each a dot on its own small shadow, with a glint. */
export function corns(points: readonly Point[], r: number, { ground, grains, glint }: GrainTones): string {
  return (
    dots(shifted(points, r * 0.22, r * 0.32), r, mix(ground, '#000000', 0.25)) +
    shares(points, grains.length)
      .map((share, index) => dots(share, r * 0.94, grains[index]!))
      .join('') +
    dots(shifted(points, -r * 0.3, -r * 0.32), r * 0.3, glint, 0.75)
  );
}

export const cornHeap = (random: Random, heap: Mound, r: number, tone: GrainTones): string =>
  path(mound(heap), tone.ground) + corns(scatter(random, heap, r * 1.62), r, tone);

/** Long grains: short strokes lying every way. */
export function sticks(
  random: Random,
  points: readonly Point[],
  length: number,
  width: number,
  tone: GrainTones,
): string {
  const lying = points.map(([x, y]) => {
    const angle = random.between(0, Math.PI);
    return d`M${x - (Math.cos(angle) * length) / 2} ${y - (Math.sin(angle) * length) / 2}l${Math.cos(angle) * length} ${Math.sin(angle) * length}`;
  });
  const share = (index: number) => lying.filter((_, at) => at % tone.grains.length === index).join('');
  return tone.grains.map((colour, index) => stroke(share(index), colour, width)).join('');
}

/** Crystals: small squares, turned, in a few whites. */
export function crystals(random: Random, points: readonly Point[], size: number, tone: GrainTones): string {
  const squares = points.map(([x, y]) => {
    const angle = random.between(0, Math.PI / 2);
    const [c, s] = [Math.cos(angle) * size, Math.sin(angle) * size];
    return d`M${x - c} ${y - s}l${c + s} ${s - c} ${c - s} ${c + s} ${-c - s} ${c - s}z`;
  });
  const share = (index: number) => squares.filter((_, at) => at % tone.grains.length === index).join('');
  return tone.grains.map((colour, index) => path(share(index), colour)).join('');
}

/** Curled kernels and shrimps: short arcs, opening every way, each over its own shade. */
export function curls(
  random: Random,
  points: readonly Point[],
  r: number,
  width: number,
  tone: GrainTones,
  sweep = 3.3,
): string {
  const arcs = points.map(([x, y]) => {
    const from = random.between(0, Math.PI * 2);
    const to = from + sweep * random.between(0.9, 1.1);
    return d`M${x + r * Math.cos(from)} ${y + r * Math.sin(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${x + r * Math.cos(to)} ${y + r * Math.sin(to)}`;
  });
  const share = (index: number) => arcs.filter((_, at) => at % tone.grains.length === index).join('');
  return tone.grains
    .map((colour, index) => stroke(share(index), tone.ground, width + 1.1) + stroke(share(index), colour, width))
    .join('');
}

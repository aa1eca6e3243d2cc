import { label, shadow } from './form.js';
import { curls, mound, scatter, type GrainTones } from './grains.js';
import { mix } from './palette.js';
import type { Scene } from './scene.js';
import { at, ellipse, path, stroke, type Point } from './svg.js';
import { bowl, pouch } from './vessels.js';

const KERNEL: GrainTones = { ground: '#a98a5e', grains: ['#efe0bd', '#e6d2a8', '#f6ead0'], glint: '#ffffff' };
const ROAST: GrainTones = { ground: '#7d4d1e', grains: ['#d9a055', '#c88c42', '#e3b26c'], glint: '#ffffff' };

export function cashewKernels(scene: Scene): string {
  const { random } = scene;
  const heap = { cx: 78, base: 97, half: 45, height: 38, sag: 4 };
  const spilt: Point[] = [
    [20, 136],
    [126, 138],
    [137, 134],
  ];
  const filling = path(mound(heap), KERNEL.ground) + curls(random, scatter(random, heap, 5.4), 3, 3.5, KERNEL, 2.4);
  return (
    shadow(82, 134, 46, 5) +
    bowl(
      scene,
      { cx: 78, top: 97, half: 50, depth: 36, foot: 20, tone: { light: '#c89a5e', base: '#ab7a42', dark: '#7f552a' } },
      filling,
    ) +
    curls(random, spilt, 3, 3.5, KERNEL, 2.4)
  );
}

export function cashewRoasted(scene: Scene): string {
  const { random } = scene;
  const heap = { cx: 120, base: 134, half: 29, height: 24, sag: 3 };
  return (
    shadow(70, 131.5, 44) +
    pouch(scene, { x: 32, y: 45, w: 66, h: 86 }, { light: '#cf8159', base: '#b35e37', dark: '#8a4226' }) +
    label(scene, { x: 44, y: 72, w: 42, h: 33 }) +
    shadow(124, 137, 31) +
    path(mound(heap), ROAST.ground) +
    curls(random, scatter(random, heap, 5), 2.7, 3.2, ROAST, 2.4) +
    curls(
      random,
      [
        [88, 139],
        [31, 139],
      ],
      2.7,
      3.2,
      ROAST,
      2.4,
    )
  );
}

/** Thin slices lying at every angle, paler in the middle, with the three small seed rays. */
function chips(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const colour = ['#f2bd45', '#e8ab30', '#f7d06a'][index % 3]!;
      const slice =
        ellipse(0.3, 0.9, 5.2, 3.8, '#a86c14') +
        ellipse(0, 0, 5.1, 3.7, colour) +
        ellipse(0, 0, 3.6, 2.4, mix(colour, '#fff2c4', 0.45)) +
        stroke('M0 0L1.8 .3M0 0L-1.3 1.1M0 0L-.8 -1.2', '#b98225', 0.6);
      return at(x, y, ((index * 47) % 70) - 35, slice);
    })
    .join('');
}

function bananas(): string {
  const finger = (outline: string, light: string, colour: string, shade: string) =>
    path(outline, colour) + path(light, shade);
  return (
    finger(
      'M50 46C40 70 30 92 15 112C13 116 16 119 20 118C42 108 58 78 58 48z',
      'M53 48C46 76 34 100 18 117C42 108 58 78 58 48z',
      '#e9b93a',
      '#cf972a',
    ) +
    finger(
      'M57 46C62 74 66 100 58 124C57 128 61 130 64 127C78 106 76 72 65 46z',
      'M62 48C70 74 72 104 62 128C78 106 76 72 65 46z',
      '#e9b93a',
      '#c48c22',
    ) +
    finger(
      'M51 46C46 74 42 98 36 124C36 129 41 131 44 127C58 106 64 76 62 48z',
      'M58 48C56 80 50 106 41 129C58 110 64 76 62 48z',
      '#f4cd55',
      '#dba833',
    ) +
    path('M15 112l-2 5 4 3 4 -2zM36 124l-1 6 5 1 4 -4zM58 124l-1 5 4 2 3 -4z', '#5d4326') +
    path('M47 50Q47 40 52 32H61Q62 40 66 50Q56 55 47 50z', '#b5a13a') +
    path('M52 32L53 25H60L61 32z', '#6b5a2c')
  );
}

export function bananaChips(scene: Scene): string {
  const heap = { cx: 111, base: 103, half: 30, height: 28, sag: 3 };
  const tone = { light: '#4c66a6', base: '#2a4382', dark: '#1b2c5c' };
  return (
    shadow(48, 130, 34) +
    bananas() +
    shadow(116, 136.5, 34) +
    bowl(
      scene,
      { cx: 111, top: 103, half: 36, depth: 32, foot: 15, tone, stripe: '#f1ece0', rim: 4.4 },
      path(mound(heap), '#b97a16') + chips(scatter(scene.random, heap, 6)),
    ) +
    chips([
      [70, 139],
      [152, 138],
    ])
  );
}

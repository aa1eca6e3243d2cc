import { label, shadow, turned } from './form.js';
import { mound, scatter, type GrainTones } from './grains.js';
import { GOLD, INDIGO, tones } from './palette.js';
import { leaf } from './plants.js';
import type { Scene } from './scene.js';
import { at, circle, d, dots, ellipse, path, rect, stroke, type Point } from './svg.js';
import { bottle, pouch, sack } from './vessels.js';

export function grapeWine(scene: Scene): string {
  const grapes: Point[] = [];
  for (const [row, count] of [4, 5, 4, 3, 2, 1].entries()) {
    for (let i = 0; i < count; i++)
      grapes.push([118 + (i - (count - 1) / 2) * 8.4 + scene.random.between(-0.6, 0.6), 98 + row * 6.6]);
  }
  return (
    shadow(66, 132.5, 27) +
    bottle(scene, {
      cx: 59,
      base: 132,
      w: 36,
      h: 112,
      neck: 13,
      tone: { light: '#5b2a4a', base: '#3a1630', dark: '#240c20' },
      cap: tones('#e0a12c'),
    }) +
    label(scene, { x: 42, y: 82, w: 34, h: 34 }) +
    shadow(124, 136, 24) +
    stroke('M119 97Q117 84 124 77', '#6b4a2c', 2.2) +
    leaf(122, 84, 30, 24, -28) +
    dots(
      grapes.map(([x, y]): Point => [x + 0.8, y + 1]),
      5.2,
      '#33153c',
    ) +
    dots(grapes, 4.9, '#5e2f6e') +
    dots(
      grapes.map(([x, y]): Point => [x - 0.9, y - 0.9]),
      3,
      '#7b4a8c',
      0.7,
    ) +
    dots(
      grapes.map(([x, y]): Point => [x - 1.7, y - 1.8]),
      0.75,
      '#d9c1e2',
      0.75,
    )
  );
}

/** A bean is a thick short stroke with a crease along it. */
function beans(scene: Scene, points: readonly Point[], tone: GrainTones, crease: string): string {
  return points
    .map(([x, y], index) => {
      const [dx, dy] = [Math.cos(index * 2.4) * 1.5, Math.sin(index * 2.4) * 1.5];
      const line = d`M${x - dx} ${y - dy}l${dx * 2} ${dy * 2}`;
      return (
        stroke(line, tone.ground, 4.6) + stroke(line, scene.random.pick(tone.grains), 3.7) + stroke(line, crease, 0.7)
      );
    })
    .join('');
}

export function coffeeRoasted(scene: Scene): string {
  const roast: GrainTones = { ground: '#24110b', grains: ['#54301f', '#472618', '#633a27'], glint: '#8a5a43' };
  const heap = { cx: 122, base: 134, half: 27, height: 25, sag: 3 };
  return (
    shadow(72, 133, 44) +
    pouch(scene, { x: 34, y: 46, w: 66, h: 86 }, { light: '#7d5540', base: '#5d3a29', dark: '#3f241a' }) +
    label(scene, { x: 46, y: 72, w: 42, h: 33 }) +
    shadow(126, 136, 30) +
    path(mound(heap), roast.ground) +
    beans(scene, scatter(scene.random, heap, 4.3), roast, '#22100a') +
    beans(
      scene,
      [
        [92, 139],
        [100, 141],
      ],
      roast,
      '#22100a',
    )
  );
}

export function coffeeGreen(scene: Scene): string {
  const green: GrainTones = { ground: '#5f7046', grains: ['#9aac76', '#8a9d68', '#aebd8b'], glint: '#dbe3c4' };
  const heap = { cx: 76, base: 68, half: 34, height: 24, sag: 6 };
  const cherry = (x: number, y: number) =>
    circle(x, y, 5, '#8f1f1c') + circle(x - 0.5, y - 0.5, 4.4, '#c2352b') + circle(x - 1.8, y - 1.9, 1.2, '#f3b09a');
  return (
    shadow(78, 132, 48, 5) +
    path(mound(heap), green.ground) +
    beans(scene, scatter(scene.random, heap, 4.2), green, '#62724a') +
    sack(scene, { x: 37, y: 63, w: 78, h: 69 }, '#c9a268') +
    label(scene, { x: 57, y: 92, w: 36, h: 26 }) +
    shadow(131, 138, 17, 3) +
    leaf(124, 130, 30, 18, -42) +
    cherry(121, 132) +
    cherry(131, 130) +
    cherry(127, 137)
  );
}

function orchid(x: number, y: number, size: number, turn: number): string {
  const petal = (angle: number, length: number, width: number, colour: string) =>
    at(
      0,
      0,
      angle,
      path(
        d`M0 0C${-width} ${-length * 0.3} ${-width} ${-length} 0 ${-length}C${width} ${-length} ${width} ${-length * 0.3} 0 0z`,
        colour,
      ),
    );
  return at(
    x,
    y,
    turn,
    petal(0, size, size * 0.52, '#dd86b4') +
      petal(140, size * 0.95, size * 0.5, '#c9659c') +
      petal(-140, size * 0.95, size * 0.5, '#d677a8') +
      petal(72, size * 1.05, size * 0.72, '#d26fa4') +
      petal(-72, size * 1.05, size * 0.72, '#e594bf') +
      circle(0, 0, size * 0.24, '#fbe9f0') +
      petal(180, size * 0.55, size * 0.34, '#8f1f55') +
      circle(0, size * 0.08, size * 0.12, GOLD),
  );
}

export function orchidStems(scene: Scene): string {
  const vase = 'M62 84H98C95 94 104 102 104 114V122Q104 131 95 131H65Q56 131 56 122V114C56 102 65 94 62 84z';
  const bud = (x: number, y: number, turn: number) =>
    at(x, y, turn, ellipse(0, 0, 2.6, 4, '#d98cb4') + ellipse(-0.6, -0.6, 1.2, 2.6, '#f0b9d3'));
  return (
    shadow(86, 132, 32) +
    stroke('M77 90C72 66 60 44 32 26M82 90C84 62 104 40 136 18', '#6f8f3f', 2.4) +
    leaf(78, 86, 44, 17, -158) +
    leaf(82, 86, 46, 18, -24) +
    turned(
      scene,
      vase,
      { x: 56, y: 84, w: 48, h: 48 },
      { light: '#ffffff', base: '#e8edf0', dark: '#bcc8d0' },
      rect(50, 104, 60, 3.4, INDIGO) + rect(50, 109, 60, 1.2, INDIGO),
    ) +
    ellipse(80, 84, 18, 2.6, '#c3ced6') +
    bud(31, 24, -50) +
    bud(138, 17, 55) +
    orchid(43, 37, 10, -24) +
    orchid(122, 31, 10.5, 24) +
    orchid(60, 53, 12.5, -12) +
    orchid(99, 51, 13, 10)
  );
}

import { tray } from './basketweave.js';
import { facets, label, shadow, turned } from './form.js';
import { crystals, mound, scatter, type GrainTones } from './grains.js';
import { STRAW, tones, type Tones } from './palette.js';
import type { Scene } from './scene.js';
import { at, box, circle, d, path, polyline, rect, stroke, type Point } from './svg.js';
import { bottle } from './vessels.js';

const SALT: GrainTones = { ground: '#cdd6e2', grains: ['#ffffff', '#f3f6fa', '#dfe6ef', '#ffffff'], glint: '#ffffff' };

export function seaSalt(scene: Scene): string {
  const { random } = scene;
  const heap = { cx: 80, base: 111, half: 51, height: 48, sag: 5 };
  const filling = path(mound(heap), SALT.ground) + crystals(random, scatter(random, heap, 3.4), 2.5, SALT);
  const spilt: Point[] = [
    [22, 136],
    [29, 139],
    [134, 138.5],
    [141, 136],
  ];
  return shadow(84, 136, 52, 5) + tray(scene, 80, 112, 61, 22, STRAW, filling) + crystals(random, spilt, 1.9, SALT);
}

const AMBER: Tones = { light: '#a9552f', base: '#8a3a1b', dark: '#5f2410' };

export function fishSauce(scene: Scene): string {
  const cap = tones(scene.accent);
  return (
    shadow(68, 132, 28) +
    bottle(scene, { cx: 62, base: 132, w: 36, h: 106, neck: 13, tone: AMBER, cap }) +
    label(scene, { x: 45.5, y: 78, w: 33, h: 36 }) +
    shadow(112, 136, 24) +
    bottle(scene, {
      cx: 107,
      base: 136,
      w: 31,
      h: 84,
      neck: 12,
      tone: { light: '#b9623a', base: '#9b4722', dark: '#6d2c14' },
      cap: tones('#e2a32c'),
    }) +
    label(scene, { x: 93, y: 94, w: 28, h: 28 })
  );
}

function fish(x: number, y: number, length: number, turn: number): string {
  const deep = length * 0.17;
  const body = d`M0 0C${length * 0.14} ${-deep * 1.3} ${length * 0.5} ${-deep * 1.3} ${length * 0.8} 0C${length * 0.5} ${deep * 1.3} ${length * 0.14} ${deep * 1.3} 0 0z`;
  const belly = d`M0 0C${length * 0.2} ${deep * 0.3} ${length * 0.5} ${deep * 0.3} ${length * 0.8} 0C${length * 0.5} ${deep * 1.3} ${length * 0.14} ${deep * 1.3} 0 0z`;
  return at(
    x,
    y,
    turn,
    path(d`M${length * 0.74} 0L${length} ${-deep * 1.1}L${length * 0.93} 0L${length} ${deep * 1.1}z`, '#6f8797') +
      path(
        d`M${length * 0.34} ${-deep * 0.9}L${length * 0.5} ${-deep * 1.5}L${length * 0.58} ${-deep * 0.7}z`,
        '#6f8797',
      ) +
      path(body, '#8fa6b4') +
      path(belly, '#d5dfe4') +
      stroke(d`M${length * 0.2} ${-deep * 0.8}Q${length * 0.25} 0 ${length * 0.2} ${deep * 0.7}`, '#5d7484', 0.9) +
      circle(length * 0.1, -deep * 0.25, 1.5, '#fdfdf6') +
      circle(length * 0.1, -deep * 0.25, 0.8, '#1f2733'),
  );
}

function clothCap(scene: Scene): string {
  const outline = 'M46 70C44 54 56 46 75 46C94 46 106 54 104 70Q110 76 107 81Q91 77 75 82Q59 77 43 81Q40 76 46 70z';
  let [upright, level] = ['', ''];
  for (let x = 38; x < 112; x += 6.4) upright += box(x, 44, 3.2, 40);
  for (let y = 46; y < 84; y += 6.4) level += box(38, y, 74, 3.2);
  return (
    scene.clip(
      outline,
      rect(38, 44, 74, 40, '#f1f3f8') +
        path(upright, '#2c4784', 0.55) +
        path(level, '#2c4784', 0.55) +
        facets({ x: 42, y: 44, w: 66, h: 40 }),
    ) +
    stroke('M45.5 70Q75 76 104.5 70', '#c79a58', 2.6) +
    stroke('M45.5 69.5Q75 75.5 104.5 69.5', '#ecd09a', 1) +
    stroke('M84 74q5 3 4 9M84 74q-2 5 -6 7', '#c79a58', 1.4)
  );
}

export function prahok(scene: Scene): string {
  const pot = 'M48 74C34 84 34 112 50 130Q52 132 56 132H94Q98 132 100 130C116 112 116 84 102 74z';
  const teeth: Point[] = Array.from({ length: 20 }, (_, i): Point => [34 + i * 4.6, i % 2 === 0 ? 91 : 96]);
  const bands = stroke('M30 102H120', '#4f2415', 1.4, 0.6) + stroke(polyline(teeth), '#e3b58a', 1.4, 0.9);
  return (
    shadow(80, 132.5, 42) +
    turned(scene, pot, { x: 37, y: 72, w: 76, h: 62 }, { light: '#9b5a3b', base: '#7d4229', dark: '#57291a' }, bands) +
    clothCap(scene) +
    shadow(132, 137, 23, 4) +
    fish(117, 121, 40, 12) +
    fish(108, 135, 42, -3)
  );
}

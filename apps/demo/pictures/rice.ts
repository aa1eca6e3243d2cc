import { tray } from './basketweave.js';
import { label, shadow } from './form.js';
import { mound, scatter, sticks, type GrainTones } from './grains.js';
import { LAC, STRAW } from './palette.js';
import type { Scene } from './scene.js';
import { at, d, path, rect, stroke, threads } from './svg.js';
import { sack } from './vessels.js';

const PADDY: GrainTones = { ground: '#cfc3ae', grains: ['#ffffff', '#f4eee2', '#e6dccb', '#fbf7ee'], glint: '#ffffff' };

/** A bowed stalk with grains along its last third. */
function ear(x: number, base: number, height: number, bend: number): string {
  const stalk = d`M${x} ${base}C${x + 2} ${base - height * 0.5} ${x + bend * 0.2} ${base - height} ${x + bend} ${base - height * 0.98}`;
  let grains = '';
  for (let i = 0; i < 7; i++) {
    const t = 0.56 + i * 0.07;
    const u = 1 - t;
    const gx = u ** 3 * x + 3 * u * u * t * (x + 2) + 3 * u * t * t * (x + bend * 0.2) + t ** 3 * (x + bend);
    const gy =
      u ** 3 * base +
      3 * u * u * t * (base - height * 0.5) +
      3 * u * t * t * (base - height) +
      t ** 3 * (base - height * 0.98);
    for (const side of [-1, 1]) {
      grains += at(
        gx,
        gy,
        -58 + t * 70 + side * 34,
        path('M0 0C1.6 -2.2 4.6 -2 6.2 0C4.6 1.8 1.6 1.8 0 0z', side < 0 ? '#e2b04a' : '#c98f2e'),
      );
    }
  }
  return stroke(stalk, '#8f9a3c', 1.4) + grains;
}

export function fragrantRice(scene: Scene): string {
  const heap = { cx: 75, base: 67, half: 36, height: 27, sag: 6 };
  return (
    shadow(76, 132, 47, 5) +
    path(mound(heap), PADDY.ground) +
    sticks(scene.random, scatter(scene.random, heap, 2.3), 3.4, 1.5, PADDY) +
    sack(scene, { x: 34, y: 62, w: 82, h: 70 }, '#e9dfc8') +
    label(scene, { x: 54, y: 89, w: 37, h: 28 }) +
    shadow(132, 137, 16, 3) +
    ear(122, 137, 66, 20) +
    ear(127, 137, 74, 12) +
    ear(131, 137, 56, 22)
  );
}

const FLAKES: GrainTones = {
  ground: '#9fb277',
  grains: ['#dbe5b8', '#cbd8a2', '#e8efd0', '#bccb90'],
  glint: '#ffffff',
};

/** Young rice, pounded flat, eaten with a banana. */
export function riceFlakes(scene: Scene): string {
  const { random } = scene;
  const heap = { cx: 76, base: 113, half: 50, height: 45, sag: 5 };
  const filling = path(mound(heap), FLAKES.ground) + sticks(random, scatter(random, heap, 3.1), 2.6, 2.4, FLAKES);
  return (
    shadow(84, 136, 53, 5) +
    tray(scene, 78, 114, 60, 20, STRAW, filling) +
    path('M126 84C125 100 120 114 106 125C104 128 107 131 111 130C128 124 136 106 132 86z', '#f0c548') +
    path('M130 88C129 106 122 120 107 130C128 124 136 106 132 86z', '#cf972a') +
    path('M126 85L127 77H131L132.5 87z', '#8a7a34') +
    path('M106 125l-3 4 4 3 4 -2z', '#5d4326')
  );
}

function bundle(scene: Scene, x: number, y: number, w: number, h: number): string {
  let [lines, glints] = ['', ''];
  for (let i = 1; i * 2.3 < h; i++) {
    const sway = scene.random.between(-1.2, 1.2);
    lines += d`M${x} ${y + i * 2.3}q${w / 4} ${sway} ${w / 2} 0t${w / 2} 0`;
    glints += d`M${x} ${y + i * 2.3 - 1}q${w / 4} ${sway} ${w / 2} 0t${w / 2} 0`;
  }
  const outline = d`M${x + 3} ${y}H${x + w - 3}q4 ${h / 2} 0 ${h}H${x + 3}q-5 ${-h / 2} 0 ${-h}z`;
  const middle = x + w / 2;
  return scene.clip(
    outline,
    rect(x - 3, y, w + 6, h, '#efe8d8') +
      threads(glints, '#fffdf6', 1.1) +
      threads(lines, '#b9ae98', 0.7) +
      rect(middle - 8, y, 16, h, LAC) +
      rect(middle - 5, y, 2, h, '#e8b94a') +
      rect(middle + 3, y, 2, h, '#e8b94a') +
      rect(x + w * 0.82, y, w * 0.25, h, '#2a1830', 0, 0.15) +
      rect(x - 3, y + h - 3, w + 6, 3, '#2a1830', 0, 0.1),
  );
}

export function riceNoodles(scene: Scene): string {
  return (
    shadow(82, 133, 64, 5) +
    bundle(scene, 18, 105, 63, 27) +
    bundle(scene, 84, 106, 60, 27) +
    bundle(scene, 45, 77, 68, 28) +
    stroke('M34 84L140 66M36 77L142 72', '#5d3420', 3) +
    stroke('M34 83.3L140 65.3M36 76.3L142 71.3', '#9a6238', 1.2)
  );
}

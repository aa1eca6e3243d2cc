import { label, shadow } from './form.js';
import type { Tones } from './palette.js';
import { leaf } from './plants.js';
import type { Scene } from './scene.js';
import { circle, d, dots, ellipse, path, ring, stroke, type Point } from './svg.js';
import { pouch } from './vessels.js';

/** A round fruit: base, a crescent of shade on the right, a patch of light. */
function round(scene: Scene, x: number, y: number, r: number, tone: Tones): string {
  return (
    scene.clip(ring(x, y, r, r), circle(x, y, r, tone.dark) + circle(x - r * 0.2, y - r * 0.14, r * 1.02, tone.base)) +
    ellipse(x - r * 0.42, y - r * 0.44, r * 0.22, r * 0.19, tone.light)
  );
}

export function pomelo(scene: Scene): string {
  const flesh = '#ef9a9a';
  const cells: string[] = [];
  for (let i = 0; i < 10; i++) {
    const [from, to] = [(i * Math.PI) / 5 + 0.07, ((i + 1) * Math.PI) / 5 - 0.07];
    cells.push(
      d`M${118 + 3 * Math.cos((from + to) / 2)} ${110 + 3 * Math.sin((from + to) / 2)}L${118 + 20.5 * Math.cos(from)} ${110 + 20.5 * Math.sin(from)}A20.5 20.5 0 0 1 ${118 + 20.5 * Math.cos(to)} ${110 + 20.5 * Math.sin(to)}z`,
    );
  }
  const pores: Point[] = Array.from({ length: 26 }, () => [
    scene.random.between(34, 88),
    scene.random.between(62, 124),
  ]);
  const tone = { light: '#d3dc7c', base: '#a9b942', dark: '#7d8f2e' };
  return (
    shadow(68, 133, 44, 5) +
    round(scene, 64, 90, 43, tone) +
    scene.clip(ring(64, 90, 41, 41), dots(pores, 0.55, '#7d8f2e', 0.7)) +
    stroke('M64 50q-1 -6 1 -9', '#6b4a2c', 2.6) +
    leaf(64, 48, 34, 20, -160) +
    leaf(65, 47, 38, 20, -20) +
    shadow(124, 138, 27, 4) +
    circle(119.5, 110.5, 28, '#8fa036') +
    circle(118, 110, 27.4, '#c3cf66') +
    circle(118, 110, 25.6, '#fbf3e2') +
    path(cells.join(''), flesh) +
    path(cells.slice(7).join(''), '#f7b9b3')
  );
}

export function waxCoconut(scene: Scene): string {
  let hairs = '';
  for (let i = 0; i < 34; i++) {
    const x = scene.random.between(24, 88);
    const y = scene.random.between(58, 124);
    hairs += d`M${x} ${y}q${(x - 58) * 0.12} 4 ${(x - 58) * 0.05} ${scene.random.between(7, 15)}`;
  }
  let tufts = '';
  for (let i = 0; i < 40; i++) {
    const angle = (i * Math.PI) / 20;
    const reach = 29.5 + scene.random.between(0, 2.6);
    tufts += d`M${114 + 27 * Math.cos(angle)} ${110 + 27 * Math.sin(angle)}L${114 + reach * Math.cos(angle + 0.06)} ${110 + reach * Math.sin(angle + 0.06)}`;
  }
  return (
    shadow(64, 131, 42, 5) +
    round(scene, 60, 92, 39, { light: '#b18a67', base: '#7b5036', dark: '#573422' }) +
    scene.clip(
      ring(60, 92, 39, 39),
      stroke(hairs, '#a3734d', 0.9, 0.9) + stroke(hairs.replaceAll('M', 'M3 2m'), '#4a2a1b', 0.8, 0.6),
    ) +
    shadow(120, 138, 29, 4) +
    stroke(tufts, '#6d4630', 1.6) +
    circle(114, 110, 28, '#5d3a28') +
    circle(114, 110, 25.4, '#fffdf6') +
    circle(114.5, 110.5, 17.5, '#d9dcd6') +
    ellipse(115, 114, 15, 11, '#eef1ec') +
    ellipse(109, 103, 6, 3.4, '#ffffff')
  );
}

export function driedMango(scene: Scene): string {
  const mango = 'M104 108C104 92 118 82 131 84C146 86 150 98 146 110C142 124 128 132 116 129C107 126 104 118 104 108z';
  const strip = (x: number, y: number, w: number, bend: number) =>
    stroke(d`M${x} ${y + 0.9}q${w / 2} ${bend} ${w} 0`, '#b5650f', 5) +
    stroke(d`M${x} ${y}q${w / 2} ${bend} ${w} 0`, '#f0a02e', 4.4) +
    stroke(d`M${x} ${y - 1}q${w / 2} ${bend} ${w} 0`, '#f8c364', 1.1);
  return (
    shadow(68, 131.5, 42) +
    pouch(scene, { x: 32, y: 45, w: 64, h: 86 }, { light: '#f0b050', base: '#dc8a22', dark: '#ad6514' }) +
    label(scene, { x: 43, y: 72, w: 42, h: 32 }) +
    shadow(128, 131, 25) +
    leaf(116, 87, 27, 15, -118) +
    scene.clip(
      mango,
      path(mango, '#d98a22') +
        path(
          'M98 106C100 88 118 78 132 82C142 85 144 98 140 108C135 120 122 128 112 127C102 124 98 116 98 106z',
          '#f0ac3a',
        ),
    ) +
    ellipse(117, 98, 4.4, 8, '#f8d078') +
    strip(14, 138, 24, -5) +
    strip(44, 140, 22, 4) +
    strip(92, 139, 25, -4)
  );
}

export function driedLongan(scene: Scene): string {
  const fruits: Point[] = [];
  for (const [row, count] of [3, 4, 5, 4, 3].entries()) {
    for (let i = 0; i < count; i++) {
      fruits.push([
        73 + (i - (count - 1) / 2) * 18 + scene.random.between(-2.6, 2.6),
        66 + row * 14.5 + scene.random.between(-2.4, 2.4),
      ]);
    }
  }
  const one = ([x, y]: Point) =>
    circle(x + 1.2, y + 1.4, 10, '#6f4a26') +
    circle(x, y, 9.8, '#9a6c3a') +
    circle(x - 1.2, y - 1.3, 8, '#b98a52') +
    circle(x - 3.2, y - 3.6, 1.9, '#e3c493');
  return (
    shadow(80, 135, 42, 5) +
    stroke('M76 62Q73 44 77 30M75 48Q62 54 56 66M75 50Q88 54 92 66', '#6b4a2c', 2.4) +
    leaf(76, 36, 38, 19, -164) +
    leaf(77, 34, 42, 20, -18) +
    fruits.map(one).join('') +
    shadow(139, 137, 14, 3) +
    circle(136, 127, 10.4, '#8a5f33') +
    circle(136, 127, 8.4, '#d9b483') +
    circle(136, 127.5, 6.4, '#3a1d14') +
    ellipse(134, 125, 2, 1.4, '#8a5a43')
  );
}

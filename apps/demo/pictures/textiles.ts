import { shadow } from './form.js';
import { LAC } from './palette.js';
import type { Scene } from './scene.js';
import { box, d, path, rect, stroke, threads } from './svg.js';

/** Twisted ends, a little uneven. */
export function fringe(
  scene: Scene,
  from: number,
  to: number,
  y: number,
  length: number,
  colour: string,
  gap = 3.4,
): string {
  let ends = '';
  for (let x = from; x <= to; x += gap) {
    const lean = scene.random.between(-1, 1);
    ends += d`M${x} ${y}q${lean * 0.4} ${length / 2} ${lean} ${length + scene.random.between(-2, 1.5)}`;
  }
  return stroke(ends, colour, 1.3);
}

/** Soft corners at the left, where the layers fold, and square ones at the right. */
const foldedStack = (x: number, y: number, w: number, layers: readonly number[]): string => {
  let outline = d`M${x + 5} ${y}H${x + w}`;
  const heights = [...layers];
  for (const h of heights) outline += d`q3 ${h / 2} 0 ${h}`;
  outline += d`H${x + 5}`;
  for (const h of heights.reverse()) outline += d`q-7.5 ${-h / 2} 0 ${-h}`;
  return `${outline}z`;
};

function layerLines(x: number, y: number, w: number, layers: readonly number[], colour: string): string {
  let lines = '';
  let at = y;
  for (const h of layers.slice(0, -1)) {
    at += h;
    lines += d`M${x + 3} ${at}H${x + w}`;
  }
  return stroke(lines, colour, 1.2, 0.45);
}

export function cottonKrama(scene: Scene): string {
  const [x, y, w] = [27, 73, 100];
  const layers = [15, 15, 14, 14];
  const step = 9;
  let upright = '';
  let level = '';
  for (let i = 0; i < 13; i++) upright += box(x - 1 + i * step, y, step / 2, 60);
  for (let i = 0; i < 8; i++) level += box(x - 4, y + 2.6 + i * step * 0.84, w + 10, step * 0.42);
  const cloth =
    rect(x - 6, y, w + 14, 62, '#fbf3ee') +
    path(upright, '#a5122f', 0.6) +
    path(level, '#a5122f', 0.6) +
    rect(x + w * 0.8, y, 30, 62, '#3a1230', 0, 0.14) +
    rect(x - 4, y, 8, 62, '#3a1230', 0, 0.12) +
    layerLines(x, y, w, layers, '#4d0f22');
  const front = d`M44 ${y}H110V123H44z`;
  const frontCloth =
    rect(44, y, 66, 60, '#fdf6f1') +
    path(upright, '#a5122f', 0.6) +
    path(level, '#a5122f', 0.6) +
    rect(44, 113, 66, 1.8, LAC) +
    rect(44, 116.6, 66, 1.8, LAC) +
    rect(44, 120.2, 66, 2.8, LAC);
  return (
    shadow(82, 132, 57, 5) +
    scene.clip(foldedStack(x, y, w, layers), cloth) +
    rect(110, y, 2, 50, '#3a1230', 0, 0.18) +
    scene.clip(front, frontCloth) +
    fringe(scene, 45.4, 109.4, 123, 11, '#fffaf3', 2.7) +
    fringe(scene, 46.7, 108, 123, 9, '#e9cfc8', 5.4)
  );
}

const LINEN = { light: '#efe8d8', base: '#dcd2bd', dark: '#a99d86' };

function lotus(x: number, y: number): string {
  const petal = (turn: number, length: number, width: number, colour: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${path(d`M0 0C${-width} ${-length * 0.4} ${-width * 0.7} ${-length * 0.8} 0 ${-length}C${width * 0.7} ${-length * 0.8} ${width} ${-length * 0.4} 0 0z`, colour)}</g>`;
  return (
    path(d`M${x - 22} ${y - 3}Q${x} ${y + 9} ${x + 22} ${y - 3}Q${x} ${y + 3} ${x - 22} ${y - 3}z`, '#a9bf8a') +
    petal(-62, 30, 8, '#d77a9f') +
    petal(62, 30, 8, '#c9628c') +
    petal(-42, 36, 10, '#e394b3') +
    petal(42, 36, 10, '#d4749b') +
    petal(-20, 41, 11, '#eba8c2') +
    petal(21, 41, 11, '#dd86a8') +
    petal(0, 44, 10.5, '#f4c0d3') +
    petal(-32, 24, 8.5, '#f0b3ca') +
    petal(32, 24, 8.5, '#e59ab8') +
    path(d`M${x} ${y}C${x + 10.5} ${y - 17} ${x + 7} ${y - 35} ${x} ${y - 44}z`, '#e8a3bf')
  );
}

export function lotusScarf(scene: Scene): string {
  const [x, y, w] = [33, 84, 94];
  const layers = [11, 12, 12, 12];
  let rows = '';
  let slubs = '';
  for (let at = y + 1.6; at < y + 48; at += 2.1) {
    rows += d`M${x - 4} ${at}h${w + 8}`;
    slubs += d`M${x + scene.random.between(0, w * 0.8)} ${at}h${scene.random.between(5, 16)}`;
  }
  const cloth =
    rect(x - 6, y, w + 14, 50, LINEN.base) +
    threads(rows, LINEN.dark, 0.55, '', 0.45) +
    threads(slubs, LINEN.light, 1.5, '', 0.9) +
    rect(x + w * 0.78, y, 30, 50, '#3a2a30', 0, 0.13) +
    rect(x - 3, y, 8, 50, '#3a2a30', 0, 0.1) +
    layerLines(x, y, w, layers, '#5d4f3c');
  return (
    shadow(84, 131.5, 56, 5) +
    scene.clip(foldedStack(x, y, w, layers), cloth) +
    fringe(scene, 112, 127, 118, 16, '#f3ecdc', 2.5) +
    fringe(scene, 113.2, 126, 118, 13, '#c3b79f', 5) +
    lotus(78, 85)
  );
}

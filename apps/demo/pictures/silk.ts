import { shadow } from './form.js';
import { ikat } from './ikat.js';
import { LAC } from './palette.js';
import type { Scene } from './scene.js';
import { at, d, ellipse, path, rect, stroke } from './svg.js';
import { fringe } from './textiles.js';

const SILK = { pale: '#f3cf74', light: '#e9bd55', base: '#dba83f', dark: '#b98529' };

/** Hanging folds: strips of light and shade of uneven width. */
function folds(scene: Scene, x: number, y: number, w: number, h: number): string {
  let all = rect(x - 4, y, w + 8, h, SILK.base);
  for (let at = x; at < x + w;) {
    const wide = scene.random.between(2.5, 7);
    const lean = scene.random.between(-1.5, 1.5);
    const strip = d`M${at} ${y}h${wide}l${lean} ${h}h${-wide - 1}z`;
    all += path(strip, scene.random.pick([SILK.light, SILK.pale, SILK.dark, SILK.light]), 0.72);
    at += wide + scene.random.between(1.5, 4);
  }
  return all + rect(x + w * 0.84, y, w * 0.2, h, '#5d3510', 0, 0.2);
}

export function goldenSilkScarf(scene: Scene): string {
  const outline =
    'M42 31Q43 26 48 26Q80 23 112 26Q117 26 118 31Q120 80 121 121Q100 124 80 122Q58 125 39 121Q41 76 42 31z';
  const band = (y: number, width: number) => stroke(d`M36 ${y}Q80 ${y + 3.4} 124 ${y}`, LAC, width);
  return (
    shadow(84, 138.5, 46, 4.6) +
    rect(0, 31, 160, 4, '#7b4a33') +
    rect(0, 31, 160, 1.3, '#a06a4a') +
    rect(0, 34, 160, 1, '#55301f') +
    fringe(scene, 41, 119, 121, 12, SILK.light, 3.6) +
    fringe(scene, 42.5, 119, 121, 13, SILK.dark, 7.2) +
    scene.clip(
      outline,
      folds(scene, 40, 22, 80, 104) +
        path('M40 24H120V30Q80 34 40 30z', '#8a5a16', 0.22) +
        band(91, 2) +
        band(97.5, 5) +
        band(104, 2) +
        band(109.5, 1.4),
    )
  );
}

/** A bolt of hol, its end towards us. */
export function silkIkat(scene: Scene): string {
  const body = 'M36 60H138V126H36z';
  const colours = { ground: '#5e1534', lattice: '#dba23c', heart: '#26396b', core: '#f3e3c8', spark: '#e8c98a' };
  const shine =
    rect(30, 60, 112, 5, '#2a0a1a', 0, 0.25) +
    rect(30, 68, 112, 9, '#ffe9d2', 0, 0.16) +
    rect(30, 106, 112, 20, '#200818', 0, 0.22) +
    rect(30, 117, 112, 9, '#200818', 0, 0.25);
  const coil = [
    [17, 33, '#7d1f45'],
    [13.5, 26.5, '#4a0f29'],
    [12, 23.5, '#8f2a52'],
    [8.5, 16.5, '#4a0f29'],
    [7, 13.5, '#c98f3a'],
    [3.5, 6.5, '#2a0a1a'],
  ] as const;
  return (
    shadow(90, 128, 62, 6) +
    path('M130 60H137Q142 66 142 80V126Q142 130 146 131Q138 133 130 126z', '#45102a') +
    scene.clip(body, ikat({ x: 38, y: 60, w: 108, h: 66 }, colours, { w: 26, h: 33 }) + shine) +
    coil.map(([rx, ry, colour]) => ellipse(36, 93, rx, ry, colour)).join('')
  );
}

/** A hank of reeled silk, tied in the waist. */
function hank(
  scene: Scene,
  x: number,
  y: number,
  turn: number,
  tone: { light: string; base: string; dark: string },
): string {
  const outline =
    'M0 -49C14 -49 20 -40 18.5 -29C17 -17 9 -11 8.5 0C9 11 17 17 18.5 29C20 40 14 49 0 49C-14 49 -20 40 -18.5 29C-17 17 -9 11 -8.5 0C-9 -11 -17 -17 -18.5 -29C-20 -40 -14 -49 0 -49z';
  let [light, dark] = ['', ''];
  for (let i = -7; i <= 7; i++) {
    const wide = i * 2.6;
    const line = d`M${wide * 0.35} -50C${wide * 1.35} -42 ${wide * 1.15} -16 ${wide * 0.44} 0C${wide * 1.15} 16 ${wide * 1.35} 42 ${wide * 0.35} 50`;
    if (scene.random.next() < 0.5) light += line;
    else dark += line;
  }
  return at(
    x,
    y,
    turn,
    scene.clip(
      outline,
      rect(-24, -52, 48, 104, tone.base) +
        stroke(light, tone.light, 1.3, 0.9) +
        stroke(dark, tone.dark, 1, 0.75) +
        path('M9 -52H24V52H9C20 20 2 10 4 0C2 -10 20 -20 9 -52z', '#5d3510', 0.22),
    ) +
      rect(-10, -5, 20, 10, LAC, 1.5) +
      rect(-10, -1.6, 20, 1.2, '#6d1432') +
      rect(-10, 2, 20, 1.2, '#6d1432'),
  );
}

export function goldenSilkYarn(scene: Scene): string {
  return (
    shadow(84, 131, 52, 6) +
    hank(scene, 49, 84, 5, SILK) +
    hank(scene, 113, 85, -6, { light: '#e3b048', base: '#c88f2e', dark: '#9a6a1c' }) +
    hank(scene, 81, 86, 0, { light: '#f8dc92', base: '#ebc462', dark: '#c79a3c' })
  );
}

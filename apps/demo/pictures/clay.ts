import { shadow, turned } from './form.js';
import { CLAY, tones } from './palette.js';
import type { Scene } from './scene.js';
import { d, ellipse, path, polyline, stroke, type Point } from './svg.js';
import { bowl } from './vessels.js';

const zigzag = (from: number, to: number, y: number, tooth: number): string => {
  const points: Point[] = [];
  for (let x = from, up = true; x <= to; x += tooth, up = !up)
    points.push([x, up ? y - tooth * 0.55 : y + tooth * 0.55]);
  return polyline(points);
};

function jug(scene: Scene): string {
  const tone = { light: '#bb6a42', base: '#9c4d2b', dark: '#733620' };
  const body =
    'M110 60C112 72 108 80 103 92C97 106 98 120 105 130Q106 132 109 132H134Q137 132 138 130C145 120 146 106 140 92C135 80 131 72 133 60z';
  return (
    stroke('M133 68C152 62 158 84 141 100', tone.dark, 5.6) +
    stroke('M133 67.4C151 61.6 156.5 83 140.5 99', tone.base, 3) +
    turned(scene, body, { x: 98, y: 58, w: 47, h: 75 }, tone, stroke(zigzag(96, 148, 101, 4.4), '#f6e3c2', 1.7)) +
    ellipse(121.5, 60, 11.6, 3, tone.light) +
    ellipse(121.5, 60.4, 9.4, 2, '#4a2115')
  );
}

export function clayTableware(scene: Scene): string {
  const stacked = (cx: number, top: number, half: number, depth: number, stripe?: string) =>
    bowl(scene, { cx, top, half, depth, foot: half * 0.5, tone: stripe ? tones('#c06a43') : CLAY, stripe, rim: 4 });
  return (
    shadow(62, 132.5, 38) +
    stacked(58, 107, 33, 25) +
    stacked(58, 97, 29.5, 22, '#f3e2c9') +
    stacked(58, 84, 25.5, 20) +
    shadow(128, 132.5, 29) +
    jug(scene)
  );
}

function lamp(scene: Scene, cx: number, top: number, half: number): string {
  const flame = (scale: number) =>
    d`M${cx} ${top - half * 0.62 - half * 0.62 * scale}C${cx + half * 0.34 * scale} ${top - half * 0.62} ${cx + half * 0.3 * scale} ${top - half * 0.2} ${cx} ${top - half * 0.14}C${cx - half * 0.3 * scale} ${top - half * 0.2} ${cx - half * 0.34 * scale} ${top - half * 0.62} ${cx} ${top - half * 0.62 - half * 0.62 * scale}z`;
  const oil =
    ellipse(cx, top + 0.6, half * 0.84, half * 0.13, '#d9921f') +
    ellipse(cx - half * 0.2, top + 0.2, half * 0.4, half * 0.06, '#f4c45c');
  const light =
    stroke(d`M${cx} ${top + 0.6}v${-half * 0.2}`, '#3a2418', 1.6) +
    path(flame(1), '#f0a02e') +
    path(flame(0.58), '#fff0b8');
  return (
    shadow(cx + 3, top + half * 0.56, half * 0.9, 3) +
    bowl(scene, { cx, top, half, depth: half * 0.55, foot: half * 0.4, tone: CLAY, rim: half * 0.2 }, oil) +
    light
  );
}

export function oilLamps(scene: Scene): string {
  return lamp(scene, 37, 99, 22) + lamp(scene, 122, 96, 23) + lamp(scene, 79, 113, 33);
}

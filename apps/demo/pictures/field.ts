import { label, shadow, turned } from './form.js';
import { corns, type GrainTones } from './grains.js';
import { LAC, type Tones } from './palette.js';
import type { Scene } from './scene.js';
import { at, d, ellipse, path, rect, stroke, threads, type Point } from './svg.js';

function spear(x: number, top: number, bottom: number, tone: Tones): string {
  const w = 4.3;
  let bracts = '';
  for (let i = 0; i < 4; i++) {
    const y = top + 15 + i * (6.5 + i * 1.6);
    const side = i % 2 === 0 ? -1 : 1;
    bracts += d`M${x + side * 0.4 - 2} ${y + 4}l${2 - side * 0.4} -6.5 2.4 6.5q-2.2 1.6 -4.4 0z`;
  }
  const tip = d`M${x} ${top}C${x + w * 1.25} ${top + 6} ${x + w * 1.05} ${top + 12} ${x + w} ${top + 17}H${x - w}C${x - w * 1.05} ${top + 12} ${x - w * 1.25} ${top + 6} ${x} ${top}z`;
  const scales = d`M${x - 3.6} ${top + 11}l2.4 -6 2 6zM${x + 0.4} ${top + 14}l2 -7 1.8 7zM${x - 2} ${top + 6}l2 -5 1.6 5z`;
  return (
    path(d`M${x - w} ${top + 14}h${w * 2}V${bottom}h${-w * 2}z`, tone.base) +
    path(d`M${x - w + 1} ${top + 14}h2.2V${bottom}h-2.2z`, tone.light) +
    path(d`M${x + w - 2.6} ${top + 14}h2.6V${bottom}h-2.6z`, tone.dark) +
    path(tip, tone.base) +
    path(scales + bracts, '#6c5a86', 0.85)
  );
}

export function asparagus(scene: Scene): string {
  const green: Tones = { light: '#a4c96c', base: '#79a94a', dark: '#5a8a36' };
  const behind: Tones = { light: '#86b255', base: '#66953e', dark: '#4c7830' };
  const back = [57, 66, 75, 84, 93, 102].map((x) => spear(x, 22 + scene.random.between(-3, 6), 126, behind));
  const front = [53, 62, 71, 80, 89, 98, 107].map((x) => spear(x, 31 + scene.random.between(-4, 6), 128, green));
  const ends = [53, 62, 71, 80, 89, 98, 107].map(
    (x) => rect(x - 4.3, 127, 8.6, 5, '#f0ead0', 1) + rect(x + 2, 127, 2.3, 5, '#d3cba8'),
  );
  return (
    shadow(85, 132.5, 40) +
    back.join('') +
    front.join('') +
    ends.join('') +
    rect(47, 94, 66.5, 13, LAC, 1) +
    rect(47, 97.5, 66.5, 1.4, '#e8b94a') +
    rect(47, 102.5, 66.5, 1.4, '#e8b94a') +
    rect(97, 94, 16.5, 13, '#2a1830', 0, 0.2)
  );
}

const KERNELS: GrainTones = {
  ground: '#5e1226',
  grains: ['#a02743', '#8c1d38', '#b53a53', '#9a2340'],
  glint: '#efa9b2',
};

function cob(scene: Scene, x: number, y: number, turn: number, length: number): string {
  const half = length * 0.19;
  const outline = d`M0 ${-length}C${half * 0.9} ${-length * 0.86} ${half * 1.15} ${-length * 0.5} ${half * 0.8} 0H${-half * 0.8}C${-half * 1.15} ${-length * 0.5} ${-half * 0.9} ${-length * 0.86} 0 ${-length}z`;
  const kernels: Point[] = [];
  for (let row = 0; row < length / 4.6; row++)
    for (let i = -3; i <= 3; i++) kernels.push([i * 5 + (row % 2) * 2.5, -row * 4.6]);
  const husk = (side: number, width: number, reach: number, colour: string) =>
    path(
      d`M0 8C${side * width} ${2} ${side * width * 1.2} ${-reach * 0.5} ${side * width * 0.95} ${-reach}C${side * width * 0.4} ${-reach * 0.6} ${side * 2} ${-reach * 0.3} 0 8z`,
      colour,
    );
  return at(
    x,
    y,
    turn,
    husk(-1, 21, 44, '#a9ab5c') +
      husk(1, 21, 44, '#87893f') +
      scene.clip(
        outline,
        rect(-20, -length, 40, length + 2, KERNELS.ground) +
          corns(kernels, 2.55, KERNELS) +
          rect(half * 0.35, -length, 20, length, '#2a0a1a', 0, 0.22),
      ) +
      husk(-1, 15, 30, '#c9c47a') +
      husk(1, 15, 30, '#b1ad62') +
      path('M-4 6H4L3 16H-3z', '#b5a45c'),
  );
}

export function redCorn(scene: Scene): string {
  return (
    shadow(84, 133, 46, 5) + cob(scene, 66, 122, -20, 84) + cob(scene, 95, 122, 20, 84) + cob(scene, 80, 124, 0, 94)
  );
}

function stalk(x: number, base: number, top: number, sway: number): string {
  const blade = d`M${x - 2.4} ${base - 42}C${x - 2} ${base - 66} ${x + sway * 0.2} ${top + 14} ${x + sway} ${top}C${x + sway * 0.5 + 3} ${top + 20} ${x + 3.4} ${base - 66} ${x + 2.6} ${base - 42}z`;
  const bulb = d`M${x - 3} ${base - 46}C${x - 3} ${base - 26} ${x - 5.4} ${base - 14} ${x - 5} ${base}H${x + 5}C${x + 5.4} ${base - 14} ${x + 3} ${base - 26} ${x + 3} ${base - 46}z`;
  return (
    path(blade, '#86b04a') +
    stroke(d`M${x} ${base - 44}Q${x + 0.5} ${base - 66} ${x + sway * 0.7} ${top + 12}`, '#5f8f35', 0.9) +
    path(bulb, '#eef0cd') +
    path(
      d`M${x + 0.6} ${base - 46}C${x + 1} ${base - 26} ${x + 2} ${base - 12} ${x + 1.6} ${base}H${x + 5}C${x + 5.4} ${base - 14} ${x + 3} ${base - 26} ${x + 3} ${base - 46}z`,
      '#cfd69c',
    ) +
    rect(x - 5, base - 4, 10, 4, '#d99aa8', 1)
  );
}

export function lemongrassOil(scene: Scene): string {
  const body = 'M54 70H70C70 78 82 78 82 90V128Q82 132 78 132H46Q42 132 42 128V90C42 78 54 78 54 70z';
  return (
    shadow(116, 134, 32, 3.6) +
    [97, 108, 119, 130]
      .map((x, i) => stalk(x, 132 - (i % 2), 30 + i * 4 + scene.random.between(-3, 3), [-9, 6, 12, 21][i]!))
      .join('') +
    shadow(68, 132.5, 28) +
    turned(scene, body, { x: 42, y: 70, w: 40, h: 63 }, { light: '#a4582c', base: '#7c3a18', dark: '#54230e' }) +
    turned(
      scene,
      'M53 58h18v13h-18z',
      { x: 53, y: 58, w: 18, h: 13 },
      { light: '#565a70', base: '#2d3044', dark: '#1a1c2b' },
    ) +
    threads('M55.5 59V70M58.5 59V70M61.5 59V70M64.5 59V70M67.5 59V70', '#171d2e', 0.7, '', 0.7) +
    rect(56.5, 46, 11, 12, '#e7e3da', 1) +
    rect(64, 46, 3.5, 12, '#b9b6b2') +
    path('M57.5 46V36C57.5 29 66.5 29 66.5 36V46z', '#2d3044') +
    ellipse(60.4, 37, 1.2, 4, '#6a6f88') +
    label(scene, { x: 44, y: 93, w: 36, h: 28 })
  );
}

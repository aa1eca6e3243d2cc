import { shadow } from './form.js';
import { curls, mound, scatter, type GrainTones } from './grains.js';
import { BRICK, WHITEWARE } from './palette.js';
import { leaf } from './plants.js';
import type { Scene } from './scene.js';
import { at, circle, d, ellipse, path, stroke, type Point } from './svg.js';
import { bowl } from './vessels.js';

const SHELL = { light: '#ea6a3c', base: '#d24b25', dark: '#9f3118' };

function citrus(x: number, y: number, r: number): string {
  let ribs = '';
  for (let i = 0; i < 8; i++)
    ribs += d`M${x} ${y}l${r * 0.74 * Math.cos((i * Math.PI) / 4)} ${r * 0.74 * Math.sin((i * Math.PI) / 4)}`;
  return (
    circle(x, y, r, '#7fa63a') +
    circle(x, y, r * 0.86, '#f3f3d0') +
    circle(x, y, r * 0.74, '#c6d873') +
    stroke(ribs, '#f3f3d0', 0.9)
  );
}

/** One pincer, pointing left; the fixed finger above, the moving one below. */
const pincer = (x: number, y: number, turn: number, size: number): string =>
  at(
    x,
    y,
    turn,
    path(
      d`M0 ${-size * 0.2}C${-size * 0.4} ${-size * 0.75} ${-size * 1.2} ${-size * 0.7} ${-size * 1.7} ${-size * 0.1}C${-size * 1.2} ${-size * 0.25} ${-size * 0.9} ${-size * 0.1} ${-size * 0.8} ${size * 0.06}L0 ${size * 0.26}z`,
      SHELL.base,
    ) +
      path(
        d`M0 ${size * 0.1}L${-size * 0.75} ${size * 0.08}C${-size} ${size * 0.05} ${-size * 1.2} ${size * 0.2} ${-size * 1.5} ${size * 0.3}C${-size * 1.1} ${size * 0.6} ${-size * 0.5} ${size * 0.62} 0 ${size * 0.3}z`,
        SHELL.dark,
      ) +
      path(
        d`M${-size * 0.2} ${-size * 0.32}C${-size * 0.6} ${-size * 0.6} ${-size * 1} ${-size * 0.5} ${-size * 1.3} ${-size * 0.25}C${-size} ${-size * 0.4} ${-size * 0.6} ${-size * 0.36} ${-size * 0.2} ${-size * 0.32}z`,
        SHELL.light,
      ),
  );

function crayfishBody(): string {
  let legs = '';
  for (let i = 0; i < 4; i++) {
    legs += d`M${70 + i * 7} 104q${3 + i * 2} -9 ${9 + i * 3} ${-13 + i * 1.5}M${68 + i * 7} 113q${2 + i * 2} 8 ${9 + i * 3} ${12 - i}`;
  }
  const tail = [0, 1, 2, 3, 4].map((i) => {
    const x = 91 + i * 8.6;
    const deep = 9.4 - i * 1.1;
    return (
      ellipse(x, 108 + i * 0.5, 6.4, deep, i % 2 === 0 ? SHELL.base : SHELL.dark) +
      ellipse(x - 1.4, 105 + i * 0.6, 3.2, deep * 0.4, SHELL.light)
    );
  });
  const fan = [-34, 34, -14, 14].map((turn, i) =>
    at(127, 110, turn, ellipse(8, 0, 9.5, 4, i < 2 ? SHELL.dark : SHELL.base)),
  );
  return (
    stroke(legs, SHELL.dark, 1.8) +
    stroke('M52 105C30 96 26 108 12 101M52 108C34 108 30 118 14 116', SHELL.dark, 0.9) +
    stroke('M62 102Q52 92 43 89M62 113Q50 120 44 124', SHELL.base, 4.6) +
    pincer(46, 90, 24, 17) +
    pincer(48, 124, -6, 15) +
    fan.join('') +
    tail.reverse().join('') +
    path('M46 107C56 94 76 94 90 100V116C76 122 56 120 46 107z', SHELL.base) +
    path('M54 104C62 97 76 97 88 101.5V105C76 101 64 102 54 104z', SHELL.light) +
    stroke('M76 98Q71 108 76 118', SHELL.dark, 1.2) +
    circle(55, 102.5, 1.6, '#1f1a22')
  );
}

export function crayfish(_scene: Scene): string {
  return (
    shadow(84, 117, 74, 25) +
    ellipse(80, 113, 74, 25, WHITEWARE.dark) +
    ellipse(80, 111, 74, 25, WHITEWARE.light) +
    ellipse(80, 111.5, 58, 18, WHITEWARE.base) +
    leaf(36, 116, 98, 34, -3, { light: '#3f8a54', base: '#2f7548', dark: '#22623f' }) +
    crayfishBody() +
    citrus(112, 125, 8) +
    citrus(122, 122, 8)
  );
}

const SHRIMP: GrainTones = {
  ground: '#a93c1a',
  grains: ['#e2703c', '#d65d2e', '#ee8d56', '#c9502a'],
  glint: '#ffd9bd',
};

export function driedShrimp(scene: Scene): string {
  const { random } = scene;
  const heap = { cx: 80, base: 98, half: 49, height: 37, sag: 4 };
  const filling = path(mound(heap), SHRIMP.ground) + curls(random, scatter(random, heap, 4.4), 2.7, 1.9, SHRIMP);
  const spilt: Point[] = [
    [20, 137],
    [140, 137],
    [147, 140],
  ];
  return (
    shadow(84, 134, 46, 5) +
    bowl(scene, { cx: 80, top: 98, half: 54, depth: 35, foot: 20, tone: WHITEWARE, stripe: BRICK, rim: 5.6 }, filling) +
    curls(random, spilt, 3, 2.2, SHRIMP)
  );
}

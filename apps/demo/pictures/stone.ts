import { shadow } from './form.js';
import { STONE } from './palette.js';
import type { Scene } from './scene.js';
import { at, circle, d, dots, path, rect, stroke, type Point } from './svg.js';
import { bowl } from './vessels.js';

export function stoneMortar(scene: Scene): string {
  const { random } = scene;
  const specks = (count: number): Point[] =>
    Array.from({ length: count }, () => {
      const down = random.between(0.16, 0.94);
      const reach = 44 * Math.sqrt(1 - (down * 0.88) ** 2);
      return [78 + random.between(-reach, reach), 78 + down * 54];
    });
  const pestle =
    stroke('M84 76L121 27', '#6b747e', 11) +
    stroke('M83 75L120 26', '#9aa3ab', 8) +
    stroke('M80.5 73L116.5 25', '#c3cad0', 2.4) +
    circle(121, 27, 8.6, '#8d969f') +
    circle(119.5, 25, 6, '#a9b1b8') +
    circle(117.5, 23, 2, '#d6dbdf');
  return (
    shadow(84, 132.5, 46, 5) +
    bowl(scene, { cx: 78, top: 76, half: 47, depth: 56, foot: 22, tone: STONE, rim: 7 }, pestle) +
    dots(specks(34), 0.9, '#cfd5da', 0.9) +
    dots(specks(24), 0.7, '#565f69', 0.9) +
    stroke('M31 76A47 7 0 0 0 125 76', '#c3cad0', 2.2)
  );
}

const MARBLE = { light: '#ffffff', base: '#f0efea', dark: '#cdcdc9', deep: '#b1b2b0' };
const BODY =
  'M44 86C44 68 58 57 78 57C88 57 93 55 98 51C104 46 112 44 119 46C130 49 135 58 135.5 70C136 82 136 94 138 104C139.5 110 144 112 146 107.5C147 104.5 151.5 105.5 151 109.5C150 119 138.5 122 132.5 114C127.5 106 127 97 124.5 91C121 97 116 99 112 99V127H97V104Q84 108 70 105V127H54V104C47 99 44 93 44 86z';

export function marbleElephant(scene: Scene): string {
  const veins = 'M48 78Q60 84 66 74T88 70M62 104Q72 92 90 96M92 62Q88 76 96 88M112 50Q120 58 118 70M58 62Q56 72 62 78';
  const toes = [56, 61, 66, 99, 104, 109].map((x) => d`M${x} 127a2.2 3 0 0 1 4.4 0z`).join('');
  return at(
    -10,
    0,
    0,
    shadow(94, 136, 60, 4.4) +
      path('M70 98H84V127H71zM108 96H121V127H109z', MARBLE.deep) +
      stroke('M46 78Q38 86 41 102', MARBLE.dark, 2.6) +
      stroke('M41 100l-.5 5', MARBLE.deep, 4) +
      scene.clip(
        BODY,
        rect(36, 40, 120, 92, MARBLE.base) +
          path('M44 62Q66 50 98 54Q70 60 52 80z', MARBLE.light) +
          path('M40 98Q74 114 112 92V104Q76 112 40 108z', MARBLE.dark) +
          path('M64 105H72V130H64zM106 99H114V130H106z', MARBLE.dark) +
          path('M131 50C136 70 134 96 141 112L156 120V50z', MARBLE.dark) +
          stroke(veins, '#a9abab', 0.8, 0.75),
      ) +
      stroke('M130 88q4 -.8 6 -1M130.5 94q4 -.8 6.5 -1M132 100q4 -.8 6 -1.2', MARBLE.deep, 0.9) +
      path('M96 56C88 62 86 82 93 93C101 96 110 84 112 72C113 62 106 52 96 56z', MARBLE.dark) +
      path('M97 58C91 64 89 80 94.5 89C101 90 107 80 108.5 71C109.5 63 104 55 97 58z', '#e2e1dc') +
      path('M124 86C129 92 137 94 145 90C140 100 128 99 122 92z', '#fffdf4') +
      path(toes, MARBLE.deep) +
      circle(121, 66, 1.7, '#3a3d44') +
      stroke('M117.5 63.5Q121 61 124.5 63.5', MARBLE.deep, 1) +
      rect(36, 127, 116, 4, '#8b9198') +
      rect(36, 130, 116, 6, '#626a73') +
      rect(36, 127, 116, 1, '#b3b8bd'),
  );
}

import { basket } from './basketweave.js';
import { facets, shadow } from './form.js';
import { LAC, PALM, RATTAN, STRAW } from './palette.js';
import type { Scene } from './scene.js';
import { box, d, ellipse, path, rect, stroke, threads } from './svg.js';

export function rattanBaskets(scene: Scene): string {
  return (
    shadow(72, 124, 50) +
    basket(scene, {
      cx: 61,
      top: 53,
      half: 42,
      height: 70,
      floor: 33,
      rim: 6.4,
      tone: RATTAN,
      cell: { w: 6.2, h: 5 },
    }) +
    shadow(120, 132, 32) +
    basket(scene, {
      cx: 114,
      top: 83,
      half: 29.5,
      height: 48,
      floor: 24,
      rim: 5,
      tone: { light: '#e3bd78', base: '#c79a58', dark: '#936636' },
    }) +
    shadow(66, 138, 29) +
    basket(scene, {
      cx: 61,
      top: 107,
      half: 24.5,
      height: 31,
      floor: 20,
      rim: 4,
      tone: STRAW,
      cell: { w: 4.6, h: 3.6 },
    })
  );
}

export function palmLeafBag(scene: Scene): string {
  const outline = 'M31 66H131L122 129Q121.4 132 118 132H44Q40.6 132 40 129z';
  const area = { x: 30, y: 66, w: 102, h: 67 };
  const [w, h] = [6.8, 5.6];
  let [floats, shades] = ['', ''];
  for (let row = 0; row * h < area.h; row++) {
    for (let column = row % 2; column * w < area.w; column += 2) {
      floats += box(area.x + column * w + 0.5, area.y + row * h + 0.5, w - 1, h - 1);
      shades += box(area.x + column * w + w * 0.66, area.y + row * h + 0.5, w * 0.28, h - 1);
    }
  }
  const handle = (lift: number, shift: number, colour: string, width: number) =>
    stroke(d`M${54 + shift} 68C${54 + shift} ${lift} ${102 + shift} ${lift} ${102 + shift} 68`, colour, width);
  return (
    shadow(86, 133, 50) +
    handle(18, 6, '#6d3f22', 4.2) +
    handle(17.4, 6, '#8f5a34', 2) +
    scene.clip(
      outline,
      rect(area.x, area.y, area.w, area.h, '#ecd9a6') +
        path(floats, LAC) +
        path(shades, '#6d1432', 0.55) +
        facets(area),
    ) +
    rect(28.5, 62, 105, 6.4, '#b98a4b', 2) +
    rect(28.5, 62, 105, 2.2, '#d9b272', 1) +
    threads('M31 66.2H131', '#8a6230', 0.9, '2 1.8') +
    handle(26, 0, '#7f4a28', 4.2) +
    handle(25.2, 0, '#a96f42', 2) +
    rect(51.4, 62, 5.2, 8.4, '#7f4a28', 1) +
    rect(99.4, 62, 5.2, 8.4, '#7f4a28', 1)
  );
}

/** Braids of water hyacinth: slanting strokes that meet row by row. */
function braids(scene: Scene): string {
  let [light, dark] = ['', ''];
  for (let row = 0; row < 18; row++) {
    for (let column = 0; column < 24; column++) {
      const [x, y] = [20 + column * 5.4 + (row % 2) * 2.7, 44 + row * 5.2];
      const lean = row % 2 === 0 ? 3.4 : -3.4;
      const plait = d`M${x} ${y}l${lean} 3.2`;
      if (scene.random.next() < 0.62) light += plait;
      else dark += plait;
    }
  }
  return stroke(light, '#a98653', 2.3) + stroke(dark, '#866137', 2.3);
}

export function waterHyacinthBasket(scene: Scene): string {
  const body = 'M31 84C24 100 30 122 44 131Q46 132 49 132H111Q114 132 116 131C130 122 136 100 129 84z';
  const lid = 'M29 85C30 62 52 49 80 49C108 49 130 62 131 85Q80 92 29 85z';
  const texture = rect(18, 40, 130, 96, '#5a3f24') + braids(scene);
  return (
    shadow(85, 132.5, 50, 5) +
    scene.clip(body, texture + facets({ x: 27, y: 40, w: 106, h: 96 })) +
    stroke('M70 50C68 36 92 36 90 50', '#6d4a28', 5) +
    stroke('M70 49C68.5 35.5 91.5 35.5 90 49', '#b98f57', 2.2) +
    scene.clip(lid, texture + rect(18, 40, 130, 60, '#fff0d0', 0, 0.1) + facets({ x: 27, y: 40, w: 106, h: 60 })) +
    stroke('M29 86Q80 94 131 86', '#5a3f24', 4.6) +
    stroke('M29 85Q80 93 131 85', '#c9a36a', 2.6)
  );
}

export function sedgeMat(scene: Scene): string {
  let [rows, glints] = ['', ''];
  for (let i = 0; i < 22; i++) {
    rows += d`M${14 + (i % 3) * 3} ${77.4 + i * 2.4}H136`;
    glints += d`M${17 + (i % 3) * 3} ${76.4 + i * 2.4}H136`;
  }
  const bands = [
    [40, 9, LAC],
    [52, 3, PALM],
    [98, 3, PALM],
    [104, 9, LAC],
    [116, 3, '#d9921f'],
  ] as const;
  const roll = 'M24 75H132V128H24Q19 101 24 75z';
  return (
    shadow(84, 130, 62, 5) +
    scene.clip(
      roll,
      rect(16, 74, 120, 56, '#dcc282') +
        threads(glints, '#f0dca6', 1.2, '6 3') +
        bands.map(([x, w, colour]) => rect(x, 74, w, 56, colour, 0, 0.88)).join('') +
        threads(rows, '#a98548', 0.8, '6 3', 0.8) +
        rect(16, 74, 120, 5, '#4a2f14', 0, 0.14) +
        rect(16, 83, 120, 8, '#fff6df', 0, 0.22) +
        rect(16, 110, 120, 20, '#3a2418', 0, 0.18) +
        rect(16, 121, 120, 9, '#3a2418', 0, 0.18),
    ) +
    rect(72, 73.5, 6, 56, '#8a6230', 1.5) +
    rect(72.8, 73.5, 1.8, 56, '#c39a58') +
    [
      [12, 27, '#a97f42'],
      [10.4, 25, '#ecd79c'],
      [8.4, 20, '#a97f42'],
      [7, 17.5, '#ecd79c'],
      [5.2, 12.5, '#a97f42'],
      [3.8, 9.8, '#ecd79c'],
      [2, 5, '#7d5a2c'],
    ]
      .map(([rx, ry, colour]) => ellipse(132, 101.5, Number(rx), Number(ry), String(colour)))
      .join('')
  );
}

import { facets } from './form.js';
import type { Tones } from './palette.js';
import type { Scene } from './scene.js';
import { d, ellipse, rect, stroke, threads, type Box } from './svg.js';

/** Splints over and under: light floats in every second place, the gap's shade beneath each. */
export function splints(area: Box, cell: { w: number; h: number }, tone: Tones): string {
  let [floats, under, gaps] = ['', '', ''];
  for (let row = 0; row * cell.h < area.h; row++) {
    const y = area.y + (row + 0.5) * cell.h;
    for (let column = -1; column * cell.w < area.w; column += 2) {
      const x = area.x + (column + (row % 2)) * cell.w;
      floats += d`M${x + 1} ${y}h${cell.w - 1.4}`;
      under += d`M${x + cell.w + 1} ${y}h${cell.w - 1.6}`;
    }
    gaps += d`M${area.x} ${y + cell.h / 2}h${area.w}`;
  }
  return (
    rect(area.x, area.y, area.w, area.h, tone.base) +
    threads(under, tone.dark, cell.h * 0.78, '', 0.55) +
    threads(gaps, tone.dark, 0.7, '', 0.8) +
    stroke(floats, tone.light, cell.h * 0.66, 0.85)
  );
}

export interface Basket {
  cx: number;
  top: number;
  half: number;
  height: number;
  /** Half the width of the bottom. */
  floor: number;
  rim: number;
  tone: Tones;
  cell?: { w: number; h: number };
}

export function basket(
  scene: Scene,
  { cx, top, half, height, floor, rim, tone, cell = { w: 5.4, h: 4.2 } }: Basket,
): string {
  const bottom = top + height;
  const body = d`M${cx - half} ${top}A${half} ${rim} 0 0 0 ${cx + half} ${top}L${cx + floor} ${bottom - 2}Q${cx + floor - 1} ${bottom + 0.5} ${cx + floor - 4} ${bottom + 1}Q${cx} ${bottom + 3} ${cx - floor + 4} ${bottom + 1}Q${cx - floor + 1} ${bottom + 0.5} ${cx - floor} ${bottom - 2}z`;
  const area = { x: cx - half, y: top, w: half * 2, h: height + 4 };
  return (
    ellipse(cx, top, half, rim, tone.dark) +
    ellipse(cx, top + 0.6, half - 2.4, rim - 1.4, '#4f3322') +
    scene.clip(body, splints(area, cell, tone) + facets(area)) +
    stroke(
      d`M${cx - half} ${top}A${half} ${rim} 0 1 1 ${cx + half} ${top}A${half} ${rim} 0 1 1 ${cx - half} ${top}z`,
      tone.dark,
      3,
    ) +
    stroke(
      d`M${cx - half} ${top - 0.4}A${half} ${rim} 0 1 1 ${cx + half} ${top - 0.4}A${half} ${rim} 0 1 1 ${cx - half} ${top - 0.4}z`,
      tone.base,
      1.8,
    ) +
    stroke(d`M${cx - half} ${top}A${half} ${rim} 0 0 0 ${cx} ${top + rim}`, tone.light, 1.4)
  );
}

/** A shallow winnowing tray, its filling lying in it. */
export function tray(
  scene: Scene,
  cx: number,
  top: number,
  half: number,
  depth: number,
  tone: Tones,
  filling: string,
): string {
  const body = d`M${cx - half} ${top}A${half} 6 0 0 0 ${cx + half} ${top}L${cx + half * 0.74} ${top + depth - 2}Q${cx} ${top + depth + 5} ${cx - half * 0.74} ${top + depth - 2}z`;
  const area = { x: cx - half, y: top, w: half * 2, h: depth + 4 };
  return (
    ellipse(cx, top, half, 6, tone.dark) +
    filling +
    scene.clip(body, splints(area, { w: 4.8, h: 3.6 }, tone) + facets(area)) +
    stroke(d`M${cx - half} ${top}A${half} 6 0 0 0 ${cx + half} ${top}`, tone.dark, 3.2) +
    stroke(d`M${cx - half} ${top - 0.5}A${half} 6 0 0 0 ${cx + half} ${top - 0.5}`, tone.light, 1.8)
  );
}

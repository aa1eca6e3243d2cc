import { facets, turned } from './form.js';
import { mix, tones, type Tones } from './palette.js';
import type { Scene } from './scene.js';
import { d, ellipse, path, rect, stroke, threads } from './svg.js';

export interface Bowl {
  cx: number;
  top: number;
  half: number;
  depth: number;
  foot: number;
  tone: Tones;
  stripe?: string;
  /** Height of the rim's oval. */
  rim?: number;
}

/** A bowl seen from a little above: far rim, what is in it, then the near wall. */
export function bowl(scene: Scene, shape: Bowl, filling = ''): string {
  const { cx, top, half, depth, foot, tone, stripe, rim = 5 } = shape;
  const [left, right, bottom] = [cx - half, cx + half, top + depth];
  const body = d`M${left} ${top}A${half} ${rim} 0 0 0 ${right} ${top}C${right - 1} ${top + depth * 0.56} ${cx + foot + half * 0.22} ${bottom - 2} ${cx + foot} ${bottom}Q${cx} ${bottom + 2} ${cx - foot} ${bottom}C${cx - foot - half * 0.22} ${bottom - 2} ${left + 1} ${top + depth * 0.56} ${left} ${top}z`;
  const band = stripe
    ? stroke(
        d`M${left} ${top + depth * 0.28}Q${cx} ${top + depth * 0.28 + rim * 2} ${right} ${top + depth * 0.28}`,
        stripe,
        2.8,
      )
    : '';
  return (
    ellipse(cx, top, half, rim, mix(tone.dark, '#22120f', 0.35)) +
    filling +
    turned(scene, body, { x: left, y: top, w: half * 2, h: depth + 3 }, tone, band) +
    stroke(d`M${left} ${top}A${half} ${rim} 0 0 0 ${right} ${top}`, tone.light, 1.3)
  );
}

export interface Jar {
  x: number;
  top: number;
  w: number;
  h: number;
  content: Tones;
  lid: Tones;
}

/** A glass with a screw lid, full to the shoulder. */
export function jar(scene: Scene, { x, top, w, h, content, lid }: Jar): string {
  const cap = h * 0.13;
  const [neck, bottom] = [top + cap, top + h];
  const body = d`M${x + 3} ${neck}H${x + w - 3}V${neck + 4}Q${x + w} ${neck + 6} ${x + w} ${neck + 10}V${bottom - 4}Q${x + w} ${bottom} ${x + w - 4} ${bottom}H${x + 4}Q${x} ${bottom} ${x} ${bottom - 4}V${neck + 10}Q${x} ${neck + 6} ${x + 3} ${neck + 4}z`;
  const glass = rect(x, neck, w, 9, '#fff3dc', 0, 0.62) + ellipse(x + w / 2, neck + 9, w / 2, 1.6, content.light);
  const cover = { x: x + 1, y: top, w: w - 2, h: cap };
  return (
    turned(scene, body, { x, y: neck, w, h: h - cap }, content, glass) +
    turned(
      scene,
      d`M${cover.x + 1.5} ${top}h${cover.w - 3}q1.5 0 1.5 1.5v${cap - 1.5}h${-cover.w}v${1.5 - cap}q0 -1.5 1.5 -1.5z`,
      cover,
      lid,
    ) +
    rect(cover.x, top + cap - 1.4, cover.w, 1.4, lid.dark, 0, 0.6) +
    rect(x + w * 0.07, neck + 11, 1.6, h - cap - 17, '#ffffff', 0.8, 0.5)
  );
}

export interface Bottle {
  cx: number;
  base: number;
  w: number;
  h: number;
  neck: number;
  tone: Tones;
  cap: Tones;
}

export function bottle(scene: Scene, { cx, base, w, h, neck, tone, cap }: Bottle): string {
  const [left, right, top] = [cx - w / 2, cx + w / 2, base - h];
  const half = neck / 2;
  const shoulder = top + h * 0.36;
  const body = d`M${cx - half} ${top}H${cx + half}V${shoulder - 8}C${cx + half} ${shoulder} ${right} ${shoulder} ${right} ${shoulder + 10}V${base - 3}Q${right} ${base} ${right - 3} ${base}H${left + 3}Q${left} ${base} ${left} ${base - 3}V${shoulder + 10}C${left} ${shoulder} ${cx - half} ${shoulder} ${cx - half} ${shoulder - 8}z`;
  const hood = { x: cx - half - 0.9, y: top - 1, w: neck + 1.8, h: h * 0.14 };
  return (
    turned(scene, body, { x: left, y: top, w, h }, tone) +
    turned(scene, d`M${hood.x} ${hood.y}h${hood.w}v${hood.h}h${-hood.w}z`, hood, cap) +
    rect(hood.x, hood.y + hood.h - 1.2, hood.w, 1.2, cap.dark)
  );
}

/** A stand-up pouch with a pressed seal. */
export function pouch(scene: Scene, area: { x: number; y: number; w: number; h: number }, tone: Tones): string {
  const { x, y, w, h } = area;
  const outline = d`M${x + 3} ${y}H${x + w - 3}L${x + w - 1} ${y + 12}Q${x + w + 1.5} ${y + h * 0.6} ${x + w} ${y + h - 3}Q${x + w / 2} ${y + h + 3.4} ${x} ${y + h - 3}Q${x - 1.5} ${y + h * 0.6} ${x + 1} ${y + 12}z`;
  const seal =
    rect(x, y, w, 6, tone.dark, 0, 0.35) +
    threads(d`M${x} ${y + 2.2}h${w}M${x} ${y + 4.2}h${w}`, tone.light, 0.7, '', 0.7);
  const fold = path(
    d`M${x} ${y + h - 3}Q${x + w / 2} ${y + h - 11} ${x + w} ${y + h - 3}V${y + h + 3}H${x}z`,
    tone.dark,
    0.45,
  );
  return turned(scene, outline, { x: x - 2, y, w: w + 4, h: h + 4 }, tone, fold + seal);
}

/** An open sack of plain-woven fibre, its rim rolled outwards. */
export function sack(scene: Scene, area: { x: number; y: number; w: number; h: number }, base: string): string {
  const { x, y, w, h } = area;
  const tone = tones(base);
  const outline = d`M${x + 3} ${y + 3}H${x + w - 3}Q${x + w + 1} ${y + h * 0.4} ${x + w} ${y + h - 6}Q${x + w - 1} ${y + h} ${x + w - 9} ${y + h}Q${x + w / 2} ${y + h + 2} ${x + 9} ${y + h}Q${x + 1} ${y + h} ${x} ${y + h - 6}Q${x - 1} ${y + h * 0.4} ${x + 3} ${y + 3}z`;
  let rows = '';
  for (let at = y + 6; at < y + h + 2; at += 2.6) rows += d`M${x - 2} ${at}h${w + 4}`;
  const lip = d`M${x} ${y + 1}Q${x + w / 2} ${y + 8} ${x + w} ${y + 1}Q${x + w + 2} ${y + 4} ${x + w} ${y + 7}Q${x + w / 2} ${y + 13} ${x} ${y + 7}Q${x - 2} ${y + 4} ${x} ${y + 1}z`;
  return (
    scene.clip(
      outline,
      rect(x - 3, y, w + 6, h + 4, base) +
        threads(rows, tone.dark, 0.8, '2 1.2', 0.4) +
        facets({ x: x - 1, y, w: w + 2, h: h + 4 }),
    ) + scene.clip(lip, rect(x - 3, y, w + 6, 14, tone.light) + facets({ x: x - 1, y, w: w + 2, h: 14 }))
  );
}

import { INK, type Tones } from './palette.js';
import type { Scene } from './scene.js';
import { d, ellipse, path, rect, type Box } from './svg.js';

/** The one soft shadow, flat on the cloth and a little to the right. */
export const shadow = (x: number, y: number, rx: number, ry = 4.5): string => ellipse(x, y, rx, ry, INK, 0.24);

/** A round body in three flat facets: a strip of light on the left, shade on the right. */
export function turned(scene: Scene, outline: string, area: Box, tone: Tones, over = ''): string {
  const { x, y, w, h } = area;
  return scene.clip(
    outline,
    rect(x, y, w, h, tone.base) +
      rect(x + w * 0.1, y, w * 0.13, h, tone.light) +
      rect(x + w * 0.7, y, w * 0.3, h, tone.dark, 0, 0.55) +
      rect(x + w * 0.88, y, w * 0.12, h, tone.dark) +
      over,
  );
}

/** Light and shade laid over a texture that has no facets of its own. */
export function facets(area: Box): string {
  const { x, y, w, h } = area;
  return (
    rect(x + w * 0.1, y, w * 0.14, h, '#fff6df', 0, 0.22) +
    rect(x + w * 0.7, y, w * 0.3, h, '#2a1830', 0, 0.16) +
    rect(x + w * 0.88, y, w * 0.12, h, '#2a1830', 0, 0.16)
  );
}

/** A label without words: a checked band and two lines. */
export function label(scene: Scene, { x, y, w, h }: Box): string {
  const band = { y: y + h * 0.14, h: h * 0.26 };
  const check = w / 9;
  const pale = [1, 3, 5, 7].map((i) => d`M${x + check * i} ${band.y}h${check}v${band.h}h${-check}z`).join('');
  return (
    rect(x, y, w, h, '#fdf9ee', 0.8) +
    rect(x, band.y, w, band.h, scene.accent) +
    path(pale, '#ffffff', 0.38) +
    rect(x + w * 0.22, y + h * 0.56, w * 0.56, h * 0.07, '#26396b') +
    rect(x + w * 0.32, y + h * 0.74, w * 0.36, h * 0.055, '#9a9c9c') +
    rect(x + w * 0.82, y, w * 0.18, h, INK, 0, 0.07)
  );
}

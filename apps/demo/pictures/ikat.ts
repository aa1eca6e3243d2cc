import { d, path, type Box, type Point } from './svg.js';

export interface IkatColours {
  ground: string;
  lattice: string;
  heart: string;
  core: string;
  spark: string;
}

/** A diamond with the stepped edge that tied and dyed threads leave. */
function feathered(w: number, h: number, steps: number): Point[] {
  const side: Point[] = [];
  for (let i = 0; i < steps; i++) {
    const across = (w * i) / steps;
    const down = (h * (steps - i)) / steps;
    side.push([across, down], [across + (w / steps) * 0.35, down - (h / steps) * 1.05]);
  }
  const turn = (sx: number, sy: number, flip: boolean): Point[] => {
    const points = side.map(([px, py]): Point => [sx * px, sy * py]);
    return flip ? points.reverse() : points;
  };
  return [...turn(1, -1, false), ...turn(1, 1, true), ...turn(-1, 1, false), ...turn(-1, -1, true)];
}

/** Steps from corner to corner in tenths, so that every diamond of a size repeats the same short text. */
function grown(centres: readonly Point[], w: number, h: number, steps: number): string {
  const corners = feathered(w, h, steps).map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const [startX, startY] = corners[0]!;
  const outline = corners
    .slice(1)
    .map(([x, y], index) => `${(x - corners[index]![0]) / 10} ${(y - corners[index]![1]) / 10}`)
    .join(' ')
    .replaceAll(' -', '-')
    .replace(/\b0\./g, '.');
  return centres.map(([x, y]) => d`M${x + startX / 10} ${y + startY / 10}l${outline}z`).join('');
}

/** Rows of diamonds in a lattice; the caller clips what lies over the edge. */
export function ikat(area: Box, colours: IkatColours, cell: { w: number; h: number }): string {
  const whole: Point[] = [];
  const between: Point[] = [];
  for (let y = area.y + cell.h / 2; y < area.y + area.h + cell.h; y += cell.h) {
    for (let x = area.x; x < area.x + area.w + cell.w; x += cell.w) {
      whole.push([x, y]);
      between.push([x + cell.w / 2, y - cell.h / 2]);
    }
  }
  const { w, h } = { w: cell.w / 2, h: cell.h / 2 };
  return (
    path(d`M${area.x} ${area.y}h${area.w}v${area.h}h${-area.w}z`, colours.ground) +
    path(grown(whole, w * 0.94, h * 0.98, 5), colours.lattice) +
    path(grown(whole, w * 0.66, h * 0.68, 4), colours.ground) +
    path(grown(whole, w * 0.47, h * 0.47, 3), colours.heart) +
    path(grown(whole, w * 0.24, h * 0.26, 2), colours.core) +
    path(grown(between, w * 0.46, h * 0.44, 3), colours.heart) +
    path(grown(between, w * 0.22, h * 0.22, 2), colours.spark)
  );
}

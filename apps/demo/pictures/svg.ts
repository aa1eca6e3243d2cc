export type Point = readonly [x: number, y: number];
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Two decimals: smaller files, and no last-bit differences of sine between machines. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data with its numbers rounded. */
export const d = (parts: TemplateStringsArray, ...values: (number | string)[]): string =>
  String.raw({ raw: parts }, ...values.map((value) => (typeof value === 'number' ? num(value) : value)));

const fade = (opacity: number) => (opacity === 1 ? '' : ` opacity="${num(opacity)}"`);

export const path = (data: string, fill: string, opacity = 1): string =>
  data === '' ? '' : `<path d="${data}" fill="${fill}"${fade(opacity)}/>`;

/** Round caps come from the root group. */
export const stroke = (data: string, colour: string, width: number, opacity = 1): string =>
  data === '' ? '' : `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${num(width)}"${fade(opacity)}/>`;

/** Threads: cut ends instead of round ones. */
export const threads = (data: string, colour: string, width: number, dash = '', opacity = 1): string =>
  `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="butt"${
    dash === '' ? '' : ` stroke-dasharray="${dash}"`
  }${fade(opacity)}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0, opacity = 1): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"${
    radius === 0 ? '' : ` rx="${num(radius)}"`
  } fill="${fill}"${fade(opacity)}/>`;

export const circle = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${fill}"${fade(opacity)}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"${fade(opacity)}/>`;

/** Many dots in one element: a line of no length with a round cap is a dot. */
export const dots = (points: readonly Point[], radius: number, colour: string, opacity = 1): string =>
  stroke(points.map(([x, y]) => d`M${x} ${y}h0`).join(''), colour, radius * 2, opacity);

export const box = (x: number, y: number, w: number, h: number): string => d`M${x} ${y}h${w}v${h}h${-w}z`;

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}z`;

export const polyline = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}`;

export const ring = (x: number, y: number, rx: number, ry: number): string =>
  d`M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;

export const at = (x: number, y: number, turn: number, content: string): string =>
  `<g transform="translate(${num(x)} ${num(y)})${turn === 0 ? '' : ` rotate(${num(turn)})`}">${content}</g>`;

import { LEAF, type Tones } from './palette.js';
import { at, d, path, stroke } from './svg.js';

/** Two halves of different green along a pale rib. */
export function leaf(x: number, y: number, length: number, width: number, turn: number, tone: Tones = LEAF): string {
  const half = (side: number) =>
    d`M0 0C${length * 0.22} ${side * width * 0.72} ${length * 0.62} ${side * width * 0.7} ${length} 0z`;
  return at(
    x,
    y,
    turn,
    path(half(-1), tone.light) + path(half(1), tone.dark) + stroke(d`M0 0H${length * 0.9}`, '#cfe0a8', 0.7, 0.8),
  );
}

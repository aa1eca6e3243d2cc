import { INK, WALLS, type Craft } from './palette.js';
import { path, rect } from './svg.js';
import { TABLE } from './table.js';

/** A pale wall with two slanting bars of light from a window on the left. */
export function wall(craft: Craft): string {
  return (
    rect(0, 0, 160, TABLE, WALLS[craft]) +
    path('M20 0H29L84 100H75z', '#ffffff', 0.34) +
    path('M36 0H80L135 100H91z', '#ffffff', 0.34) +
    rect(0, TABLE - 1.4, 160, 1.4, INK, 0, 0.1)
  );
}

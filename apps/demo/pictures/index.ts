import { cloth } from './cloth.js';
import { KINDS } from './kinds.js';
import { Scene } from './scene.js';
import { wall } from './wall.js';

export const pictureKinds: string[] = Object.keys(KINDS);

/** A still life as an SVG document. The same kind and seed always give the same bytes. */
export function drawPicture({ kind, seed }: { kind: string; seed: string }): string {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const product = known ? known.draw(new Scene(kind, seed)) : '';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">' +
    '<g stroke-linecap="round" stroke-linejoin="round">' +
    // The wall covers what a pattern draws beyond the far edge of the table.
    cloth(seed, known?.clash) +
    wall(known?.craft ?? 'pantry') +
    product +
    '</g></svg>'
  );
}

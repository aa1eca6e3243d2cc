import type { Side } from '../session/session';

const cloths: Partial<Record<Side, string>> = {
  BUYER: 'swatch-warp',
  COOPERATIVE: 'swatch-weft',
  SECRETARIAT: 'swatch-check',
};

/** A party's cloth: buyer = warp, cooperative = weft, OVOP = check. Its name always stands beside it. */
export function Swatch({ side, size = 32 }: { side: Side; size?: number }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block shrink-0 rounded-tag ${cloths[side] ?? 'bg-cotton-100'}`}
      style={{ width: size, height: size }}
    />
  );
}

import type { Side } from '../session/session';
import { Shuttle } from './Shuttle';

export interface Rail {
  readonly side: Side;
  readonly label: string;
}

export interface Knot {
  /** Index of the rail on which it lies. */
  readonly rail: number;
  readonly mark: string;
  readonly state?: 'done' | 'open' | 'ahead';
}

interface ThreadProps {
  readonly rails: readonly Rail[];
  readonly knots: readonly Knot[];
  /** The shuttle lies before this knot: its side must act. */
  readonly turn?: number | undefined;
}

const inks: Partial<Record<Side, { rail: string; knot: string; text: string }>> = {
  BUYER: { rail: '#bfc8e0', knot: '#26396b', text: 'text-indigo' },
  COOPERATIVE: { rail: '#e8b4c4', knot: '#9a1f47', text: 'text-lac' },
  SECRETARIAT: { rail: '#efd7a3', knot: '#7a5200', text: 'text-gold-ink' },
};
const inkOf = (side: Side) => inks[side] ?? inks.SECRETARIAT!;

const GAP = 40;
const TOP = 27;

/**
 * Revisions or steps as knots on a thread between rails. A picture only: what it shows also stands as a list beside it,
 * and alone under 900 px. Each stretch is an SVG of its own, so that nothing but the curve is scaled.
 */
export function Thread({ rails, knots, turn }: ThreadProps) {
  const y = (rail: number): number => TOP + rail * GAP;
  const left = (index: number): string => `${(index * 100) / knots.length}%`;
  return (
    <div aria-hidden="true" className="relative hidden wide:block" style={{ height: y(rails.length - 1) + 16 }}>
      {rails.map(({ side, label }, rail) => (
        <span
          key={side}
          className="absolute inset-x-0"
          style={{ top: y(rail) - 1, height: 2, background: inkOf(side).rail }}
        >
          <span className={`absolute right-0 bottom-1 text-small font-semibold ${inkOf(side).text}`}>{label}</span>
        </span>
      ))}
      {knots.slice(1).map(({ rail }, index) => (
        <svg
          key={index}
          className="absolute top-0"
          style={{ left: `calc(${left(index)} + 15px)`, width: `${100 / knots.length}%`, height: '100%' }}
          viewBox={`0 0 100 ${y(rails.length - 1) + 16}`}
          preserveAspectRatio="none"
        >
          <path
            d={curve(y(knots[index]!.rail), y(rail))}
            fill="none"
            stroke="#d99a1c"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      ))}
      {knots.map((knot, index) => (
        <KnotMark key={index} knot={knot} side={rails[knot.rail]!.side} left={left(index)} top={y(knot.rail) - 15} />
      ))}
      {turn !== undefined && (
        <span
          className="absolute bg-cotton-50 px-1"
          style={{ left: `calc(${left(turn)} - 64px)`, top: y(knots[turn]!.rail) - 12 }}
        >
          <Shuttle width={52} />
        </span>
      )}
    </div>
  );
}

const curve = (from: number, to: number): string => `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`;

function KnotMark({ knot, side, left, top }: { knot: Knot; side: Side; left: string; top: number }) {
  const ink = inkOf(side).knot;
  const filled = knot.state === 'done' || knot.state === 'open';
  return (
    <span
      className="absolute grid size-[30px] place-items-center rounded-[3px] border-2 text-body font-semibold"
      style={{ left, top, borderColor: ink, background: filled ? ink : '#fff', color: filled ? '#fff' : ink }}
    >
      {knot.state === 'done' ? (
        <svg width="16" height="16" viewBox="0 0 16 16">
          <path d="m2.5 8 4 4 7-8" fill="none" stroke="#fff" strokeWidth="2.4" />
        </svg>
      ) : (
        knot.mark
      )}
    </span>
  );
}

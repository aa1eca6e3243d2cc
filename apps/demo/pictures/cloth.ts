import { ikat, type IkatColours } from './ikat.js';
import { INK } from './palette.js';
import { createRandom, type Random } from './random.js';
import { box, path, rect, threads } from './svg.js';
import { HEM, TABLE } from './table.js';

/** The colour a cloth is seen as; a product of the same colour would drown in it. */
export type Hue = 'red' | 'blue' | 'green' | 'gold' | 'brown' | 'plum' | 'navy' | 'teal' | 'straw';

interface Design {
  weave: 'krama' | 'plaid' | 'ikat' | 'mat';
  hue: Hue;
  ground: string;
  thread: string;
  line: string;
  hem: readonly [deep: string, first: string, second: string];
  ikat?: IkatColours;
}

const DESIGNS: readonly Design[] = [
  {
    weave: 'krama',
    hue: 'red',
    ground: '#f8ece6',
    thread: '#b3243f',
    line: '#ffffff',
    hem: ['#9a1f3c', '#f3ded2', '#651329'],
  },
  {
    weave: 'krama',
    hue: 'blue',
    ground: '#e6ecf5',
    thread: '#2c4784',
    line: '#ffffff',
    hem: ['#26396b', '#9a1f47', '#c9d5ea'],
  },
  {
    weave: 'krama',
    hue: 'gold',
    ground: '#fbf0d2',
    thread: '#d3951f',
    line: '#ffffff',
    hem: ['#b97a12', '#fbf0d2', '#7d4a14'],
  },
  {
    weave: 'krama',
    hue: 'plum',
    ground: '#f3e6e9',
    thread: '#7a2a5a',
    line: '#ffffff',
    hem: ['#5f1f47', '#e8b94a', '#f3e6e9'],
  },
  {
    weave: 'plaid',
    hue: 'green',
    ground: '#2f7a55',
    thread: '#e9e3bd',
    line: '#d9c25a',
    hem: ['#27664a', '#e0b94a', '#efe8c9'],
  },
  {
    weave: 'plaid',
    hue: 'navy',
    ground: '#1f2b57',
    thread: '#7e90c0',
    line: '#c0526c',
    hem: ['#1b2747', '#b43c57', '#8fa3d0'],
  },
  {
    weave: 'plaid',
    hue: 'teal',
    ground: '#2a7471',
    thread: '#b9d6d4',
    line: '#d8b13f',
    hem: ['#1f5c5c', '#e0b94a', '#c9deda'],
  },
  {
    weave: 'plaid',
    hue: 'brown',
    ground: '#93502b',
    thread: '#f0dcc0',
    line: '#2c3a66',
    hem: ['#7d4225', '#2c3a66', '#f0dcc0'],
  },
  {
    weave: 'plaid',
    hue: 'plum',
    ground: '#77264f',
    thread: '#ead3ae',
    line: '#e3b657',
    hem: ['#5c1c3d', '#e3b657', '#ead3ae'],
  },
  {
    weave: 'ikat',
    hue: 'navy',
    ground: '#1e2a58',
    thread: '#a8bfe0',
    line: '#e0912c',
    hem: ['#1b2747', '#a8283f', '#e0a63a'],
    ikat: { ground: '#1e2a58', lattice: '#a8bfe0', heart: '#a8283f', core: '#e9a23a', spark: '#f3d9a0' },
  },
  {
    weave: 'ikat',
    hue: 'red',
    ground: '#651733',
    thread: '#e0a63a',
    line: '#f3e3c8',
    hem: ['#571329', '#e0a63a', '#2c3a74'],
    ikat: { ground: '#651733', lattice: '#dba23c', heart: '#2c3a74', core: '#f3e3c8', spark: '#f3e3c8' },
  },
  {
    weave: 'mat',
    hue: 'straw',
    ground: '#dcc07c',
    thread: '#f0dda6',
    line: '#c09c55',
    hem: ['#c39c50', '#9a1f3c', '#2f7a4a'],
  },
  {
    weave: 'mat',
    hue: 'straw',
    ground: '#d6bb83',
    thread: '#ead7a6',
    line: '#b4925a',
    hem: ['#a97f45', '#26396b', '#9a1f47'],
  },
];

const every = (from: number, to: number, step: number, draw: (at: number) => string): string => {
  let all = '';
  for (let position = from; position < to; position += step) all += draw(position);
  return all;
};
const upright = (from: number, step: number, w: number) => every(from, 160, step, (x) => box(x, TABLE, w, HEM - TABLE));
const level = (from: number, step: number, h: number) =>
  every(from, HEM, step, (y) => box(0, y, 160, Math.min(h, HEM - y)));

function krama({ ground, thread }: Design, step: number): string {
  const wide = step / 2;
  return (
    rect(0, TABLE, 160, HEM - TABLE, ground) +
    path(upright(wide / 2, step, wide), thread, 0.5) +
    path(level(TABLE + wide / 2, step, wide), thread, 0.5)
  );
}

function plaid({ ground, thread, line }: Design, step: number): string {
  const sett = step * 2.6;
  return (
    rect(0, TABLE, 160, HEM - TABLE, ground) +
    path(upright(2, sett, sett * 0.22), thread, 0.42) +
    path(level(TABLE + 2, sett, sett * 0.22), thread, 0.42) +
    path(upright(2 + sett * 0.4, sett, sett * 0.1), thread, 0.34) +
    path(level(TABLE + 2 + sett * 0.4, sett, sett * 0.1), thread, 0.34) +
    path(upright(2 + sett * 0.7, sett, 1), line, 0.9) +
    path(level(TABLE + 2 + sett * 0.7, sett, 1), line, 0.9)
  );
}

/** Split reed in a twill: each row of floats steps two to the side. */
function mat({ ground, thread, line }: Design, step: number): string {
  const row = step / 2.4;
  let floats = '';
  let gaps = '';
  for (let i = 0; TABLE + i * row < HEM; i++) {
    const shift = (i % 6) * 2 - 12;
    const y = TABLE + row * (i + 0.5);
    floats += `M${shift} ${y.toFixed(2)}H160`;
    gaps += `M${shift + 7.6} ${y.toFixed(2)}H160`;
  }
  return (
    rect(0, TABLE, 160, HEM - TABLE, ground) +
    threads(floats, thread, row * 0.72, '7 5') +
    threads(gaps, line, row * 0.8, '2.4 9.6', 0.85)
  );
}

function weave(design: Design, step: number): string {
  switch (design.weave) {
    case 'krama':
      return krama(design, step);
    case 'plaid':
      return plaid(design, step);
    case 'mat':
      return mat(design, step);
    case 'ikat':
      return ikat({ x: -2, y: TABLE, w: 164, h: 42 }, design.ikat!, { w: 24 + step, h: 42 });
  }
}

/** Stripes as [place in the palette, height]; the last runs on to the bottom. */
const RHYTHMS: readonly (readonly (readonly [0 | 1 | 2, number])[])[] = [
  [
    [0, 4],
    [1, 1.6],
    [0, 3],
    [2, 1.4],
    [0, 2.4],
    [1, 3],
    [0, 4],
  ],
  [
    [0, 2.5],
    [1, 3.4],
    [0, 2.5],
    [2, 1.3],
    [0, 2],
    [2, 1.3],
    [0, 6],
  ],
  [
    [0, 5],
    [1, 1.2],
    [2, 1.6],
    [1, 1.2],
    [0, 4],
    [2, 1.4],
    [0, 5],
  ],
  [
    [1, 2],
    [0, 3.5],
    [2, 1.3],
    [0, 1.8],
    [1, 3],
    [0, 1.8],
    [2, 1.3],
    [0, 5],
  ],
];

function hem(design: Design, random: Random): string {
  let y = HEM;
  const stripes = random.pick(RHYTHMS).map(([place, height]) => {
    const stripe = rect(0, y, 160, 161 - y, design.hem[place]);
    y += height;
    return stripe;
  });
  return stripes.join('') + rect(0, HEM, 160, 0.9, INK, 0, 0.22);
}

/** The cooperative's own cloth; the next one in its order when the product would drown in it. */
export function cloth(seed: string, clash: readonly Hue[] = []): string {
  const random = createRandom(`cloth/${seed}`);
  const step = random.pick([5.6, 6.4, 7.2]);
  const order = random.shuffle(DESIGNS);
  const design = order.find(({ hue }) => !clash.includes(hue)) ?? order[0]!;
  return weave(design, step) + hem(design, random) + rect(0, TABLE, 160, 1, '#ffffff', 0, 0.25);
}

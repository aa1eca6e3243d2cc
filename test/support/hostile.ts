import fc from 'fast-check';

/** What a file can hold where something else belongs. */
const VALUES = [
  '',
  ' ',
  '0',
  '0.00',
  '-1.00',
  '1.00000',
  '18.155',
  '9'.repeat(30),
  `${'9'.repeat(17)}.99`,
  '1e3',
  'NaN',
  '.',
  '٣',
  '2026-02-31',
  '2026-02-31T25:61:61Z',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2026-11-24',
  'USD',
  'XXX',
  'usd',
  'KHR',
  'CRDT',
  'DBIT',
  'BOOK',
  'PDNG',
  '\u0000',
  'a\u0000b',
  '\u202e\u001b[31m',
  '\ud800',
  '\ufffe',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&lol;',
  '__proto__',
  'constructor',
  '20280104',
  '20261127001',
  '1'.repeat(15),
  '9'.repeat(16),
  'RF18539007547034 '.repeat(3_000),
  'x'.repeat(100_000),
  '\n'.repeat(5_000),
  '🧵'.repeat(200),
  '<![CDATA[<Amt>]]>',
  '<a/>',
  `${'<a>'.repeat(3_000)}${'</a>'.repeat(3_000)}`,
  '<!-- -->',
  "'; drop table finance.statement; --",
  '%',
  '\\',
  '{"a":1}',
  'true',
  'null',
  '001810000027',
] as const;

type Mutation = (xml: string, at: number, value: string) => string;

const leaves = (xml: string): RegExpMatchArray[] => [...xml.matchAll(/<([\w:]+)((?: [^>]*)?)>([^<]*)<\/\1>/g)];
const elements = (xml: string): RegExpMatchArray[] => [
  ...xml.matchAll(/<([A-Z]\w+)(?: [^>]*)?>(?:(?!<\1[ >])[\s\S])*?<\/\1>/g),
];
const cut = (xml: string, { index, 0: found }: RegExpMatchArray, by: string): string =>
  xml.slice(0, index) + by + xml.slice(index! + found.length);
const choose = (all: RegExpMatchArray[], at: number): RegExpMatchArray | undefined => all[at % (all.length || 1)];
const change =
  (find: (xml: string) => RegExpMatchArray[], by: (found: RegExpMatchArray, value: string) => string): Mutation =>
  (xml, at, value) => {
    const found = choose(find(xml), at);
    return found ? cut(xml, found, by(found, value)) : xml;
  };

const MUTATIONS: Mutation[] = [
  change(leaves, ([, name, attributes], value) => `<${name}${attributes}>${value}</${name}>`),
  change(leaves, ([, name, , text], value) => `<${name} Ccy="${value.replaceAll(/["<]/g, '')}">${text}</${name}>`),
  change(elements, () => ''),
  change(elements, ([whole]) => whole + whole),
  change(elements, ([whole], value) => `${value.replaceAll('<', '')}${whole}`),
  change(elements, ([whole, name]) => whole.replaceAll(name!, 'Xy')),
  (xml, at) => xml.slice(0, at % xml.length),
  (xml, at, value) => {
    const place = at % xml.length;
    return xml.slice(0, place) + value.slice(0, 3) + xml.slice(place + 1);
  },
];

/** A good file, changed in one to three places as banks, middlemen and attackers do. */
export const hostile = (good: fc.Arbitrary<string>): fc.Arbitrary<Buffer> => {
  const step = fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(1_000_000), fc.constantFrom(...VALUES));
  return fc
    .tuple(
      good,
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'),
    )
    .map(([xml, steps, encoding]) =>
      Buffer.from(
        steps.reduce((all, [which, at, value]) => MUTATIONS[which]!(all, at, value), xml),
        encoding,
      ),
    );
};

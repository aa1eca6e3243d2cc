import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { currencies } from '#platform/money';

/** Code that people run; what is of one programme there would be wrong in the next. */
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'libs', 'apps'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^(libs|apps\/(web|api|worker))\/.*\.tsx?$/.test(file))
  .filter((file) => !/\.(test|fixture|generated)\.tsx?$|\/graphql\/(gql|graphql|index)\.ts$/.test(file))
  .filter((file) => !/^libs\/platform\/(words|database\/migrations|money\/currencies)\//.test(file));

/** Without comments, and without the examples in what is told of a field (`like "USD"`). */
const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<!:)\/\/.*$/gm, '')
    .replaceAll(/like "[^"]*"/g, '');

/** What is of one programme, and never of all. */
const ofOneProgramme: Record<string, RegExp> = {
  'a zone': /['"`](Asia|Europe|Africa|America|Australia|Pacific)\/\w+['"`]|['"`][+-]\d\d:?\d\d['"`]|\+ ?7 ?\*/,
  // ALL is a word too.
  'a currency': new RegExp(`['"\`](${currencies.filter((code) => code !== 'ALL').join('|')})['"\`]`),
  'a sign of a currency': /['"`>](US\$|\$|€|៛|¥)[^{\w($]/,
  'a country or place': /['"`](KH|Cambodia|Sihanoukville|Phnom Penh)['"`]/,
  'a commission': /\w*(fee|commission)\w*\s*[:=]\s*\d/i,
  'a term or limit': /\b\w*(DEPOSIT|VALIDITY|TOLERANCE|REST)_(DAYS|HOURS|PERCENT|BP)\w*\s*=\s*\d/,
};

/** Where it stands all the same, and why. */
const allowed: Record<string, string> = {
  'libs/finance/payments/stripe/units.ts': "Stripe's own: in which currencies its units are others than ISO's",
  'apps/web/src/coop/phrases.ts': 'places for which there are words; any other is shown as it is written',
  'apps/web/src/public/market/labels.ts': 'the origin that has a word of ours; others are called as browsers do',
};

const found = (file: string): string[] =>
  Object.entries(ofOneProgramme).flatMap(([what, pattern]) => {
    const [text] = pattern.exec(codeOf(file)) ?? [];
    return text === undefined ? [] : [`${file}: ${what}, ${text.trim()}`];
  });

describe('a programme is data', () => {
  test('no currency, zone, country, commission or term of one stands in code', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.filter((file) => !(file in allowed)).flatMap(found)).toEqual([]);
  });

  test('what is allowed is there, has a reason, and is still needed', () => {
    expect(Object.values(allowed).filter((reason) => reason.length < 20)).toEqual([]);
    expect(Object.keys(allowed).filter((file) => found(file).length === 0)).toEqual([]);
  });

  test.each([
    ['a zone', `const zone = 'Asia/Phnom_Penh';`],
    ['a currency', `fromDecimal(text, 'USD')`],
    ['a sign of a currency', `<span aria-hidden="true">$</span>`],
    ['a country or place', `place: 'Sihanoukville',`],
    ['a commission', `export const PROGRAMME_FEE_BP = 500;`],
    ['a term or limit', `export const DEPOSIT_DAYS = 7;`],
  ])('%s would be found', (what, code) => expect(code).toMatch(ofOneProgramme[what]!));
});

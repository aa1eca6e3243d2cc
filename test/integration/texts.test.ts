import fc from 'fast-check';
import { getOrganisation } from '#trade/identity';
import { languageCodes, MOST_LANGUAGES, shownText, textsFault } from '#platform/words';
import { Market } from '../support/market.js';

let market: Market;

beforeAll(async () => (market = await Market.open()));
afterAll(() => market.close());

const language = fc.constantFrom(...languageCodes, 'xx', 'en-GB', '');
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abកខ🌶 '), maxLength: 12 }),
  fc.constantFrom('   ', '', 'x'.repeat(11), '🌶'.repeat(10)),
);
const value = fc.oneof(
  fc.dictionary(language, text, { maxKeys: 3 }),
  fc.dictionary(language, fc.oneof(text, fc.integer(), fc.constant(null)), { maxKeys: 3 }),
  fc.dictionary(fc.constantFrom(...languageCodes), fc.constant('x'), { minKeys: 11, maxKeys: 14 }),
  fc.constantFrom<unknown>([], 'text', 7, true, ['en']),
);

describe('texts in the database', () => {
  test('are of the languages that the code knows', async () => {
    const [row] = await market.rows<{ codes: string[] }>('select platform.language_codes() as codes');
    expect(row!.codes).toEqual([...languageCodes]);
  });

  test('are what the code takes for texts, whatever is written', async () => {
    const tried = fc.sample(value, { numRuns: 1500, seed: 16 });
    const rows = await market.rows<{ ok: boolean }>(
      `select platform.is_texts(each, 10) as ok from jsonb_array_elements($1::jsonb) with ordinality x(each, n)
        order by n`,
      [JSON.stringify(tried)],
    );
    expect(rows.map(({ ok }, i) => [tried[i], ok])).toEqual(
      tried.map((each) => [each, textsFault(each, 10) === undefined]),
    );
    expect(new Set(rows.map(({ ok }) => ok))).toEqual(new Set([true, false]));
    expect(MOST_LANGUAGES).toBe(12);
  });

  test('are told in the language that the page would show', async () => {
    const texts = fc.dictionary(fc.constantFrom(...languageCodes), fc.constantFrom('a', 'b', 'c'), {
      minKeys: 1,
      maxKeys: 5,
    });
    const tried = fc.sample(fc.tuple(texts, fc.array(fc.constantFrom(...languageCodes, 'xx'), { maxLength: 3 })), {
      numRuns: 500,
      seed: 16,
    });
    const rows = await market.rows<{ text: string }>(
      `select platform.text_in(each -> 0, variadic array(select jsonb_array_elements_text(each -> 1))) as text
         from jsonb_array_elements($1::jsonb) with ordinality x(each, n) order by n`,
      [JSON.stringify(tried)],
    );
    expect(rows.map(({ text }) => text)).toEqual(tried.map(([all, languages]) => shownText(all, languages).text));
  });

  test.each([
    ['trade.organisation', 'place', '{}'],
    ['trade.person', 'name', '{"en": ""}'],
    ['trade.programme', 'name', '{"xx": "OVOP"}'],
    ['trade.listing', 'name', '"Pepper"'],
    ['trade.listing', 'story', '{"en": null}'],
    ['trade.product_kind', 'name', '["Pepper"]'],
  ])('of %s.%s are refused when they are none: %s', async (table, column, texts) => {
    await expect(market.rows(`update ${table} set ${column} = $1`, [texts])).rejects.toThrow(`${column}_in_languages`);
  });

  test('are changed in one language, and the others stay', async () => {
    const { organisationId } = market.managers[0]!;
    const name = async () =>
      (await market.uow.read(market.buyer, (reader) => getOrganisation(reader, organisationId))).name;
    expect(await name()).toEqual({ en: 'Phnom Tbeng Growers', km: 'សហគមន៍' });
    await market.rows(
      `update trade.organisation set name = name || jsonb_build_object('vi', 'Hợp tác xã') where id = $1`,
      [organisationId],
    );
    expect(await name()).toEqual({ en: 'Phnom Tbeng Growers', km: 'សហគមន៍', vi: 'Hợp tác xã' });
  });
});

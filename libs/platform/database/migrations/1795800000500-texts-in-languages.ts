import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a thing is called or told is one value, texts by language: no column a language any more. */
export class TextsInLanguages1795800000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(parties);
    await runner.query(goods);
    await runner.query(cards);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const functions = /* sql */ `
  -- ISO 639-1, the same list as in the words library.
  create function platform.language_codes() returns text[] language sql immutable parallel safe
    return string_to_array(
      'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu',
      ' ');

  -- Texts by language: one at least and at most 12, known languages, none empty or longer than so many characters.
  create function platform.is_texts(texts jsonb, most integer) returns boolean language plpgsql immutable strict parallel safe as $$
  begin
    if jsonb_typeof(texts) <> 'object' then return false; end if;
    return (select count(*) between 1 and 12
                   and bool_and(t.key = any (platform.language_codes()) and jsonb_typeof(t.value) = 'string'
                                and length(t.value #>> '{}') <= most and t.value #>> '{}' ~ '[^[:space:]]')
              from jsonb_each(texts) t);
  end $$;

  -- The text in the first of these languages that there is, else in the first by code: the rule of shownText.
  create function platform.text_in(texts jsonb, variadic languages text[] default '{}') returns text language sql immutable parallel safe
    return (select value from jsonb_each_text(texts) order by array_position(languages, key), key limit 1);
`;

/** An empty text was none; what must have a name and had an empty one is called by a dash. */
const texts = (english: string, khmer: string): string => `
  jsonb_strip_nulls(jsonb_build_object('en', nullif(btrim(${english}), ''), 'km', nullif(btrim(${khmer}), '')))`;

const toTexts = (table: string, column: string, most: number, khmer = `${column}_km`): string => `
  alter table ${table} alter column ${column} type jsonb
    using coalesce(nullif(${texts(column, khmer)}, '{}'), '{"en": "-"}');
  alter table ${table} add constraint ${column}_in_languages check (platform.is_texts(${column}, ${most}));`;

const parties = /* sql */ `
  ${toTexts('trade.programme', 'name', 254)}
  alter table trade.programme drop constraint programme_unit_word_check;
  ${toTexts('trade.programme', 'unit_word', 60)}
  alter table trade.programme drop column name_km, drop column unit_word_km;
  alter table trade.holiday drop constraint holiday_name_check;
  ${toTexts('trade.holiday', 'name', 100)}
  alter table trade.holiday drop column name_km;
  ${toTexts('trade.organisation', 'name', 254)}
  ${toTexts('trade.organisation', 'place', 254)}
  alter table trade.organisation drop column name_km, drop column place_km;
  ${toTexts('trade.person', 'name', 254)}
  alter table trade.person drop column name_km;
  -- Who sent a revision: their name as it was, of which only the Latin one was kept.
  ${toTexts('trade.revision', 'author_name', 254, 'null::text')}
`;

const goods = /* sql */ `
  ${toTexts('trade.product_kind', 'name', 254)}
  alter table trade.product_kind drop column name_km;
  ${toTexts('trade.listing', 'name', 254)}
  -- A listing may be without a story.
  alter table trade.listing alter column story drop default, alter column story drop not null;
  alter table trade.listing alter column story type jsonb using nullif(${texts('story', 'story_km')}, '{}');
  alter table trade.listing add constraint story_in_languages check (platform.is_texts(story, 4000));
  alter table trade.listing drop column name_km, drop column story_km;
  -- Terms and orders keep the names that they had.
  ${toTexts('trade.revision_line', 'name', 254)}
  alter table trade.revision_line drop column name_km;
  ${toTexts('trade.order_line', 'name', 254)}
  alter table trade.order_line drop column name_km;
  -- Beside the name that banks know it by stands how the cooperative itself writes it.
  alter table finance.payout_account add column own_name jsonb;
  update finance.payout_account set own_name = jsonb_build_object('km', btrim(name_km)) where btrim(name_km) <> '';
  alter table finance.payout_account drop column name_km;
  alter table finance.payout_account add constraint own_name_in_languages check (platform.is_texts(own_name, 254));
`;

/** A card is made of a listing and its cooperative; what it is found by stays as it is. */
const cards = /* sql */ `
  update trade.listing_card c
     set card = card - 'nameKm' || jsonb_build_object(
           'name', l.name,
           'cooperative', (card -> 'cooperative') - 'nameKm' - 'placeKm'
                          || jsonb_build_object('name', o.name, 'place', o.place))
    from trade.listing l
    join trade.organisation o on o.id = l.cooperative_id
   where l.id = c.listing_id;
`;

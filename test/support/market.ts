import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSource, UnitOfWork } from '#platform/database';
import { newId, type Actor, type Role, type Side } from '#platform/kernel';
import { publishCards } from '#trade/catalogue';
import { QuotesService, RequestsService } from '#trade/negotiation';
import { insertProgramme } from '../../apps/demo/seed/insert-programme.js';
import { programme } from '../../apps/demo/seed/programme.js';
import { copyDatabase, type TestDatabase } from './cluster.js';

/** The kinds of the story, with floor and list price per kg, FOB. */
export const PEPPER = [
  {
    kindCode: 'pepper-black',
    name: { en: 'Kampot pepper, black', km: 'ម្រេចកំពតខ្មៅ' },
    floor: '14.00',
    price: '15.80',
  },
  {
    kindCode: 'pepper-red',
    name: { en: 'Kampot pepper, red', km: 'ម្រេចកំពតក្រហម' },
    floor: '23.50',
    price: '25.90',
  },
  {
    kindCode: 'pepper-white',
    name: { en: 'Kampot pepper, white', km: 'ម្រេចកំពតស' },
    floor: '26.00',
    price: '29.00',
  },
] as const;

/** A day of next month in Phnom Penh: what the requests of the tests want, and its month's capacity. */
export const WANTED_ON = new Date(Date.now() + 31 * 24 * 3600 * 1000).toISOString().slice(0, 10);

export interface Member extends Actor {
  side: Side;
  personId: string;
  organisationId: string;
  role: Role;
}

/** Markets whose tests are over: to begin one of them anew is a tenth of the work of opening another. */
const spare: Market[] = [];
let fileIsOver = !globalThis.afterAll; // outside of Jest there is no next test
globalThis.afterAll?.(async () => {
  fileIsOver = true;
  await Promise.all(spare.splice(0).map((market) => market.drop()));
});

/** Tables that hold what the migrations put there. */
const MIGRATED = 'finance.card_limit, finance.chart, platform.clock';

/** A market of two buyers and three pepper cooperatives in a database of its own, with its doors and services open. */
export class Market {
  readonly uow: UnitOfWork;
  readonly requests: RequestsService;
  readonly quotes: QuotesService;
  readonly programmeId = newId();
  buyer: Member;
  otherBuyer: Member;
  /** Three managers, one of each cooperative. */
  managers: Member[] = [];
  operator: Member;
  finance: Member;
  /** The second pair of eyes. */
  otherFinance: Member;
  /** Once it is opened. */
  bankAccountId = '';
  /** Per cooperative, in the order of PEPPER. */
  listings: string[][] = [];

  /** Its tables are no longer those of the migrations. */
  private altered = false;

  private constructor(
    readonly database: TestDatabase,
    readonly source: DataSource,
    /** The owner: looks behind row-level security, and makes what no use case makes yet. */
    readonly owner: pg.Pool,
    private capacity: string,
  ) {
    this.uow = new UnitOfWork(source);
    this.requests = new RequestsService(this.uow);
    this.quotes = new QuotesService(this.uow);
  }

  static async open({ capacity = '100000' }: { capacity?: string } = {}): Promise<Market> {
    const known = spare.pop();
    if (known) return known.renew(capacity);
    const database = await copyDatabase();
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
    owner.on('error', () => undefined);
    const source = await dataSource({ DATABASE_URL: database.appUrl, DATABASE_POOL: 60 }, 'test').initialize();
    const market = new Market(database, source, owner, capacity);
    await market.fill();
    return market;
  }

  /** Another programme in the same database, with people and cooperatives of its own; it goes with this one. */
  async neighbour(): Promise<Market> {
    const { database, source, owner, capacity } = this;
    const beside = new Market(database, source, owner, capacity);
    await beside.fill(`beside-${beside.programmeId.slice(-12)}`, 'NB');
    return beside;
  }

  /** For the next test of this file to begin with; after the last one its database is dropped. */
  async close(): Promise<void> {
    if (!fileIsOver && !this.altered) spare.push(this);
    else await this.drop();
  }

  async drop(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  /** All that was done is gone, and new people stand in their places; what runs over this database goes on. */
  async renew(capacity = this.capacity): Promise<this> {
    this.capacity = capacity;
    await this.rows(`do $$
      declare emptied regclass;
      begin
        set local session_replication_role = replica; -- what is never changed, here it is, and the order doesn't matter
        for emptied in
          select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind = 'r' and n.nspname in ('trade', 'finance', 'platform', 'reactions')
             and c.oid <> all('{${MIGRATED}}'::regclass[])
        loop
          execute format('delete from %s', emptied);
        end loop;
        delete from finance.card_limit where programme_id is not null;
        update platform.clock set ahead = '0';
      end $$`);
    [this.managers, this.listings] = [[], []];
    await this.fill();
    return this;
  }

  /** Rows as they are, past every policy. */
  async rows<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    this.altered ||= /^(alter|create|drop) /.test(text);
    return (await this.owner.query(text, values)).rows as Row[];
  }

  /** A request of 300, 80 and 125 kg at target prices (null: none), to these cooperatives; their quotes, in order. */
  async ask(
    cooperatives: number[] = [0],
    change: {
      prices?: string[] | null;
      quantities?: string[];
      validUntil?: Date;
      texts?: { title: string; place: string; note: string };
    } = {},
  ): Promise<{ requestId: string; quoteIds: string[] }> {
    const prices = change.prices === undefined ? ['14.20', '24.00', '26.50'] : change.prices;
    const quantities = change.quantities ?? ['300', '80', '125'];
    return this.requests.submit(this.buyer, {
      title: 'Pepper for spring',
      place: 'Sihanoukville',
      wantedOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
      validUntil: change.validUntil ?? null,
      mayAccept: prices !== null,
      ...change.texts,
      cooperativeIds: cooperatives.map((i) => this.managers[i]!.organisationId),
      lines: PEPPER.map(({ kindCode }, i) => ({
        kindCode,
        grade: 'standard',
        quantity: quantities[i]!,
        targetPrice: prices?.[i] ?? null,
      })),
    });
  }

  /** New terms at these prices, in answer to `revision`, by this side. */
  revise(
    actor: Actor,
    quoteId: string,
    revision: number,
    prices = ['15.00', '25.00', '28.00'],
  ): Promise<{ quoteId: string; revision: number }> {
    const lines = PEPPER.map((_, i) => ({
      position: i + 1,
      quantity: ['300', '80', '125'][i]!,
      unitPrice: prices[i]!,
    }));
    return this.quotes.revise(actor, {
      quoteId,
      revision,
      lines,
      readyOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
    });
  }

  accept(
    actor: Actor,
    quoteId: string,
    revision: number,
    key = newId(),
  ): Promise<{ quoteId: string; orderId: string }> {
    return this.quotes.accept(actor, { quoteId, revision, key });
  }

  /** The platform's account at the sandbox's bank, and the opening money that is announced. */
  async openBankAccount(): Promise<void> {
    this.bankAccountId = newId();
    await this.rows(
      `insert into finance.bank_account
       values ($1, $2, '001810000027', 'Mekong Sandbox Bank', 'USD', 'OVOP Export Platform', 'MKSBKHPP')`,
      [this.bankAccountId, this.programmeId],
    );
    await this.rows(`insert into finance.expected_capital values ($1, $2, 'RF83CAPITAL', 'USD', 100000)`, [
      newId(),
      this.programmeId,
    ]);
  }

  /** An account of another programme in dollars; its number. */
  async openAccountOf({ organisationId }: Member, number = '009990000001'): Promise<string> {
    await this.rows(
      `insert into finance.bank_account
       select $1, programme_id, $3, 'Chao Phraya Bank', 'USD', 'OTOP', 'CHAOTHBK'
         from trade.organisation where id = $2`,
      [newId(), organisationId, number],
    );
    return number;
  }

  /** A cooperative of another programme; its id. */
  async cooperativeOf({ organisationId }: Member): Promise<string> {
    const id = newId();
    await this.rows(
      `insert into trade.organisation (id, kind, programme_id, name, place, province, country, zone)
       select $1, 'cooperative', programme_id, '{"en": "Their growers"}', place, 'Bangkok', country, zone
         from trade.organisation where id = $2`,
      [id, organisationId],
    );
    return id;
  }

  /** Somebody of another programme's secretariat, in the same database. */
  async stranger(role: 'operator' | 'finance'): Promise<Member> {
    const [programmeId, organisationId, personId] = [newId(), newId(), newId()];
    await insertProgramme(this.owner, {
      ...programme,
      id: programmeId,
      code: `otop-${role}`,
      name: { en: 'OTOP' },
      country: 'TH',
      zone: 'Asia/Bangkok',
      numberPrefix: role === 'finance' ? 'TH' : 'THX',
    });
    await this.rows(
      `insert into trade.organisation (id, kind, programme_id, name, place, country, zone)
       values ($1, 'secretariat', $2, '{"en": "OTOP"}', '{"en": "Bangkok"}', 'TH', 'Asia/Bangkok')`,
      [organisationId, programmeId],
    );
    await this.rows(
      `insert into trade.person (id, email, name, locale) values ($1, $2, '{"en": "A stranger"}', 'en')`,
      [personId, `${personId}@people.example`],
    );
    await this.rows(`insert into trade.membership values ($1, $2, $3)`, [personId, organisationId, role]);
    return { side: 'secretariat', personId, organisationId, programmeId, role };
  }

  /**
   * One of the three cooperatives works in another programme from now on: in Nepal, with another zone and weekend, and
   * books in rupees beside the dollars that it sells in.
   */
  async moveAbroad(cooperative: number, numberPrefix = 'NP'): Promise<string> {
    const id = newId();
    const [dollars] = programme.currencies;
    await insertProgramme(this.owner, {
      ...programme,
      id,
      code: `one-product-${numberPrefix.toLowerCase()}`,
      name: { en: 'One Product Nepal' },
      country: 'NP',
      zone: 'Asia/Kathmandu',
      weekend: [6],
      numberPrefix,
      commissionBp: 400,
      depositDays: 10,
      depositPercentLeast: 20,
      currencies: [dollars],
    });
    for (const table of ['organisation', 'listing'])
      await this.rows(
        `update trade.${table} set programme_id = $1
          where ${table === 'listing' ? 'cooperative_id' : 'id'} = $2`,
        [id, this.managers[cooperative]!.organisationId],
      );
    await publishCards({ sql: this.rows.bind(this) } as never, this.listings[cooperative]!);
    this.managers[cooperative] = { ...this.managers[cooperative]!, programmeId: id };
    return id;
  }

  private async fill(code = 'ovop-test', numberPrefix = ''): Promise<void> {
    await insertProgramme(this.owner, {
      ...programme,
      id: this.programmeId,
      code,
      numberPrefix,
      name: { en: 'OVOP Test', km: 'សាកល្បង' },
    });
    for (const { kindCode, name } of PEPPER)
      await this.rows(
        `insert into trade.product_kind values ($1, 'spices-and-salt', $2, '090411', 'KGM')
         on conflict do nothing`,
        [kindCode, name],
      );
    this.buyer = await this.member('buyer', 'Elbe Gewürzhandel GmbH', 'owner', 'DE');
    this.otherBuyer = await this.member('buyer', 'Maison Safran SARL', 'owner', 'FR');
    this.operator = await this.member('secretariat', 'OVOP secretariat', 'operator', 'KH');
    this.finance = await this.member('secretariat', 'OVOP secretariat, finance', 'finance', 'KH');
    this.otherFinance = await this.member('secretariat', 'OVOP secretariat, second finance', 'finance', 'KH');
    for (const name of ['Phnom Tbeng Growers', 'Kep Hill Farmers', 'Chhak Pepper Families']) {
      const manager = await this.member('cooperative', name, 'manager', 'KH');
      this.managers.push(manager);
      await this.rows(
        `insert into finance.payout_account
         values ($1, $2, '000123456', 'TLSBKHPP', now() - interval '90 days')`,
        [manager.organisationId, name],
      );
      this.listings.push(await this.offerings(manager.organisationId, this.capacity));
    }
    await publishCards({ sql: this.rows.bind(this) } as never, this.listings.flat());
  }

  private async member(
    side: 'buyer' | 'cooperative' | 'secretariat',
    name: string,
    role: Role,
    country: string,
  ): Promise<Member> {
    const [organisationId, personId] = [newId(), newId()];
    const programmeId = side === 'buyer' ? null : this.programmeId;
    await this.rows(
      `insert into trade.organisation (id, kind, programme_id, name, place, province, country, zone,
                                       verified_at)
       values ($1, $2, $3, $4, '{"en": "Kampot"}', $5, $6,
               'Asia/Phnom_Penh', now())`,
      [
        organisationId,
        side,
        programmeId,
        side === 'cooperative' ? { en: name, km: 'សហគមន៍' } : { en: name },
        side === 'cooperative' ? 'Kampot' : null,
        country,
      ],
    );
    await this.rows(`insert into trade.person (id, email, name, locale) values ($1, $2, $3, $4)`, [
      personId,
      `${personId}@people.example`,
      { en: `A person of ${name}` },
      side === 'cooperative' ? 'km' : 'en',
    ]);
    await this.rows(`insert into trade.membership values ($1, $2, $3)`, [personId, organisationId, role]);
    return { side, personId, organisationId, programmeId, role };
  }

  /** Somebody else of the same organisation, in another role. */
  async colleague(of: Member, role: Role): Promise<Member> {
    const personId = newId();
    await this.rows(
      `insert into trade.person (id, email, name, locale)
       select $1::uuid, $1 || '@people.example', '{"en": "A colleague"}', locale from trade.person where id = $2`,
      [personId, of.personId],
    );
    await this.rows(`insert into trade.membership values ($1, $2, $3)`, [personId, of.organisationId, role]);
    return { ...of, personId, role };
  }

  private async offerings(cooperativeId: string, capacity: string): Promise<string[]> {
    const ids: string[] = [];
    for (const { kindCode, name, floor, price } of PEPPER) {
      const id = newId();
      ids.push(id);
      await this.rows(
        `insert into trade.listing (id, programme_id, cooperative_id, kind_code, name, hs_code, origin, unit,
                                    currency, minimum_quantity, lead_days, units_per_carton, carton_gross_grams,
                                    certificates, state, published_at)
         values ($1, $2, $3, $4, $5, '090411', 'KH', 'KGM', 'USD', 25, 21, 20, 21000, '{GI}', 'PUBLISHED', now())`,
        [id, this.programmeId, cooperativeId, kindCode, name],
      );
      await this.rows(`insert into trade.listing_tier values ($1, 25, $2)`, [id, price]);
      await this.rows(`insert into trade.listing_floor values ($1, $2, 'FOB', 'USD', 'KGM', $3, '[2020-01-01,)')`, [
        newId(),
        id,
        floor,
      ]);
      await this.rows(
        `insert into trade.capacity (listing_id, month, cooperative_id, available)
         select $1, m::date, $2, $3
           from generate_series(date_trunc('month', now()), now() + '8 months', '1 month') m`,
        [id, cooperativeId, capacity],
      );
    }
    return ids;
  }
}

/** The code with which each settled promise was refused, or 'done'. Anything that is no refusal is thrown. */
export function outcomes(settled: readonly PromiseSettledResult<unknown>[]): string[] {
  return settled.map((each) => {
    if (each.status === 'fulfilled') return 'done';
    if ((each.reason as { code?: string; name?: string }).name !== 'Refusal') throw each.reason;
    return (each.reason as { code: string }).code;
  });
}

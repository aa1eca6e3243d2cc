import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startThrowawayPostgres } from '../../apps/launcher/throwaway-postgres.js';
import { people, type PersonSeed } from '../../apps/demo/seed/people.js';
import { programme } from '../../apps/demo/seed/programme.js';
import { dataSource, UnitOfWork } from '#platform/database';
import { newId, type Actor, type Side } from '#platform/kernel';
import { RequestsService } from '#trade/negotiation';
import { copyDatabase, makeTemplate } from '../support/cluster.js';
import temporary from '../support/temporary.js';
import { track } from './statements.js';

/** As the demo's open quote: three peppers of the cooperative whose manager is the first of the demo's. */
const LINES = [
  ['kampot-pepper-black', '75', '15.00'],
  ['kampot-pepper-red', '50', '25.00'],
  ['kampot-pepper-white', '25', '28.00'],
] as const;

export interface Stage {
  owner: pg.Pool;
  ownerUrl: string;
  /** Of the api, as in production; the secrets are the bench's. */
  env: Record<string, string>;
  postmaster: number;
  /** The manager's session, as a Cookie header. */
  cookie: string;
  /** The same of another of the demo's people. */
  sessionOf(role: PersonSeed['role'], side: Side): Promise<string>;
  /** The next quote that waits for the manager. */
  nextQuote(): string;
}

/** A PostgreSQL of its own with the demo's seed, and so many quotes that wait to be accepted. */
export async function openStage(quotes: number): Promise<Stage> {
  const server = await startThrowawayPostgres({ shared_preload_libraries: 'pg_stat_statements', autovacuum: 'off' });
  process.env.TEST_DATABASE_ADMIN_URL = server.url;
  await makeTemplate(server.url);
  temporary();
  const database = await copyDatabase();
  const files = await mkdtemp(join(tmpdir(), 'ovop-bench-'));
  await promisify(execFile)(process.execPath, ['dist/apps/demo/seed.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DEMO: '1',
      LOG_LEVEL: 'error',
      FILES_FOLDER: files,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    },
  });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  await owner.query('create extension pg_stat_statements');
  const waiting = await waitingQuotes(owner, database.appUrl, quotes);
  await owner.query('vacuum analyze');
  await track(owner, 'none');
  return {
    owner,
    ownerUrl: database.ownerUrl,
    postmaster: server.pid,
    env: {
      NODE_ENV: 'production',
      NODE_OPTIONS: '--enable-source-maps --max-old-space-size=1536',
      LOG_LEVEL: 'info',
      DATABASE_URL: database.appUrl,
      FILES_FOLDER: files,
      PORT: '0',
      PUBLIC_URL: 'https://market.example',
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      RATE_PERSON: '1000000',
      RATE_VISITOR: '1000000',
      TEST_MONEY: '1',
      STRIPE_SECRET_KEY: 'sk_test_0',
      STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64url')}`,
    },
    cookie: await session(owner, memberOf('manager', 'cooperative')),
    sessionOf: (role, side) => session(owner, memberOf(role, side)),
    nextQuote: () => waiting.pop() ?? fail('There are no more quotes to accept.'),
  };
}

/** One request by the use case, and copies of it: each with its quote and revision 1, the buyer's. */
async function waitingQuotes(owner: pg.Pool, appUrl: string, count: number): Promise<string[]> {
  await owner.query('update trade.capacity set available = 90000000000');
  const source = await dataSource({ DATABASE_URL: appUrl, DATABASE_POOL: 2 }, 'ovop bench').initialize();
  try {
    const manager = memberOf('manager', 'cooperative');
    const { requestId } = await new RequestsService(new UnitOfWork(source)).submit(memberOf('owner', 'buyer'), {
      title: 'Pepper for the bench',
      cooperativeIds: [manager.organisationId!],
      place: 'Sihanoukville',
      wantedOn: new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 10),
      depositPercent: 30,
      note: '',
      key: newId(),
      lines: LINES.map(([kindCode, quantity, targetPrice]) => ({ kindCode, grade: 'standard', quantity, targetPrice })),
    });
    return (await owner.query<{ id: string }>(COPIES, [requestId, count])).rows.map(({ id }) => id);
  } finally {
    await source.destroy();
  }
}

const COPIES = `
  with made as materialized (
    select n, gen_random_uuid() as request, gen_random_uuid() as quote, gen_random_uuid() as revision
      from generate_series(1, $2) n),
  requests as (
    insert into trade.request
    select (jsonb_populate_record(r, jsonb_build_object('id', m.request, 'number', 'RFQ-BENCH-' || m.n))).*
      from trade.request r, made m
     where r.id = $1),
  quotes as (
    insert into trade.quote
    select (jsonb_populate_record(q, jsonb_build_object('id', m.quote, 'request_id', m.request,
                                                        'number', 'Q-BENCH-' || m.n))).*
      from trade.quote q, made m
     where q.request_id = $1),
  revisions as (
    insert into trade.revision
    select (jsonb_populate_record(v, jsonb_build_object('id', m.revision, 'quote_id', m.quote))).*
      from trade.revision v join trade.quote q on q.id = v.quote_id, made m
     where q.request_id = $1),
  lines as (
    insert into trade.revision_line
    select (jsonb_populate_record(l, jsonb_build_object('revision_id', m.revision))).*
      from trade.revision_line l
      join trade.revision v on v.id = l.revision_id
      join trade.quote q on q.id = v.quote_id, made m
     where q.request_id = $1)
  select quote as id from made`;

async function session(owner: pg.Pool, { personId, organisationId }: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `insert into trade.session (id, token_hash, person_id, organisation_id, started_at, expires_at)
     values ($1, $2, $3, $4, now(), now() + '1 day')`,
    [newId(), createHash('sha256').update(token).digest(), personId, organisationId],
  );
  return `__Host-session=${token}`;
}

function memberOf(role: PersonSeed['role'], side: Side): Actor {
  const { id, organisationId } = people.find((person) => person.role === role)!;
  return { side, role, personId: id, organisationId, programmeId: side === 'buyer' ? null : programme.id };
}

function fail(message: string): never {
  throw new Error(message);
}

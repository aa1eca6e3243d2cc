import type { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#platform/kernel';
import { actorOf } from './people.js';
import { programme } from './programme.js';

/** How long the sandbox, which starts at the same time, may take to answer. */
const PATIENCE = 30_000;

interface Wire {
  /** By which the bank knows that it took this one before. */
  endToEndId: string;
  payer: string;
  amount: string;
  reference: string;
}

export type SeededLines =
  | 'are there'
  | 'are brought by a statement'
  | 'wait for a bank that does not answer'
  | "are left out: the bank's book begins anew";

/**
 * So that finance's first visit has lines to match: the sandbox's bank takes the opening capital, the deposit of the first
 * order and three wires that need a person, closes its day, and the real import brings its statements. Once and for all:
 * lines that are there are not sent again.
 */
export async function seedBankLines(
  client: Client,
  sandbox: string,
  orderIds: readonly string[],
  importFile: (actor: Actor, file: Buffer) => Promise<unknown>,
): Promise<SeededLines> {
  const wires = await wiresFor(client, orderIds);
  const { rows } = await client.query('select from finance.statement_line where end_to_end_id = any($1)', [
    wires.map(({ endToEndId }) => endToEndId),
  ]);
  if (rows.length === wires.length) return 'are there';
  const bank = await bankAt(sandbox);
  if (!bank) return 'wait for a bank that does not answer';
  if (await isYounger(bank, client)) return "are left out: the bank's book begins anew";
  await send(bank, wires);
  const finance = actorOf('finance', 'ovop-kh-secretariat');
  for (const file of await statements(bank)) await importFile(finance, file);
  return 'are brought by a statement';
}

/** Exact and named: a rule matches it. Short beyond a bank's fee; without a reference; from nobody: those wait for a person. */
async function wiresFor(client: Client, [first, second]: readonly string[]): Promise<Wire[]> {
  const open = async (orderId: string, kind: string) => {
    const {
      rows: [row],
    } = await client.query<{ reference: string; amount: string }>(
      `select reference, (amount_minor / 100.0)::numeric(20,2)::text as amount from trade.instalment where order_id = $1 and kind = $2`,
      [orderId, kind],
    );
    return row!;
  };
  const [deposit, balance, other] = [
    await open(first!, 'DEPOSIT'),
    await open(first!, 'BALANCE'),
    await open(second!, 'DEPOSIT'),
  ];
  return [
    {
      endToEndId: 'DEMO-WIRE-1',
      payer: 'MARSCHGRUND FEINKOST GMBH',
      amount: deposit.amount,
      reference: deposit.reference,
    },
    { endToEndId: 'DEMO-WIRE-2', payer: 'MARSCHGRUND FEINKOST GMBH', amount: '1500.00', reference: balance.reference },
    {
      endToEndId: 'DEMO-WIRE-3',
      payer: 'MAISON VAUCLERC',
      amount: other.amount,
      reference: 'POIVRE DE KAMPOT, ACOMPTE',
    },
    { endToEndId: 'DEMO-WIRE-4', payer: 'UNKNOWN, VIA BANK 044', amount: '640.00', reference: 'NO REF' },
  ];
}

interface BankDoors {
  get<Answer>(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<void>;
  text(path: string): Promise<string>;
}

async function bankAt(url: string): Promise<BankDoors | undefined> {
  const ask = async (path: string, options?: RequestInit): Promise<Response> => {
    const answer = await fetch(new URL(path, url), options);
    if (!answer.ok) throw new Error(`the sandbox's bank answered ${answer.status} to ${path}`);
    return answer;
  };
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(200)) {
    const there = await fetch(new URL('/bank/admin/state', url)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) {
      return {
        get: async <Answer>(path: string) => (await ask(path)).json() as Promise<Answer>,
        post: async (path, body) =>
          void (await ask(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })),
        text: async (path) => (await ask(path)).text(),
      };
    }
  }
  return undefined;
}

/** A sandbox that has lost its book would number its statements from 1 again, and every one would be quarantined. */
async function isYounger(bank: BankDoors, client: Client): Promise<boolean> {
  const { accounts } = await bank.get<{ accounts: { lastStatement: number }[] }>('/bank/admin/state');
  const {
    rows: [known],
  } = await client.query<{ last: number }>(
    'select coalesce(max(sequence), 0)::int as last from finance.statement where programme_id = $1',
    [programme.id],
  );
  return (accounts[0]?.lastStatement ?? 0) < known!.last;
}

async function send(bank: BankDoors, wires: readonly Wire[]): Promise<void> {
  const { lines } = await bank.get<{ lines: { endToEndId?: string; creditorReference?: string }[] }>(
    '/bank/admin/lines',
  );
  if (!lines.some(({ creditorReference }) => creditorReference === 'RF83CAPITAL'))
    await bank.post('/bank/admin/opening-capital', {});
  for (const wire of wires)
    if (!lines.some(({ endToEndId }) => endToEndId === wire.endToEndId)) await bank.post('/bank/admin/wires', wire);
  const { accounts } = await bank.get<{ accounts: { openLines: number }[] }>('/bank/admin/state');
  if (accounts[0]!.openLines > 0) await bank.post('/bank/admin/close-day', {});
}

async function statements(bank: BankDoors): Promise<Buffer[]> {
  const { statements: all } = await bank.get<{ statements: { urls: string[] }[] }>('/bank/statements');
  const files: Buffer[] = [];
  for (const url of all.flatMap(({ urls }) => urls)) files.push(Buffer.from(await bank.text(url)));
  return files;
}

import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { log } from '#platform/config';
import { openContestants, type Contestants } from './contestants.js';
import { residentOf } from './cpu.js';
import { measureImports } from './imports.js';
import { measure } from './measure.js';
import { resultsOf, show } from './report.js';
import { measureRefusals } from './refusals.js';
import { openStage } from './stage.js';
import { statementsOf } from './statements.js';

/**
 * `npm run bench [-- --json]`: what the api costs of the CPU, server and PostgreSQL together, as a multiple of a bare
 * server that does the same by hand. Ratios within one run are what counts; the milliseconds are the machine's.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const CATALOGUE = { rounds: ROUNDS, count: 300, atOnce: 4 };
const ACCEPT = { rounds: ROUNDS, count: 80, atOnce: 1 };
const IMPORTS = { turns: Number(process.env.BENCH_IMPORTS ?? 3) };
/** Operations a second, of what is asked beside an import. */
const RATES = { catalogue: 20, accept: 2, orders: 5 };
/** For so long it may be asked to accept at that rate. */
const PACED_SECONDS = 90;

log.level = 'silent';
const refused = measureRefusals();
const stage = await openStage(
  (ROUNDS + 1) * 2 * (ACCEPT.count + 2 * ACCEPT.atOnce) + 10 + RATES.accept * PACED_SECONDS,
);
const contestants = await openContestants(stage);
await refuseDifferentAnswers(contestants);
const { catalogue, accept, acceptWholeAnswer } = contestants;
const count = ({ once }: { once(): Promise<unknown> }) => statementsOf(stage.owner, once);
const statements = {
  catalogue: await count(catalogue.api),
  accept: await count(accept.api),
  acceptFloor: await count(accept.floor),
  acceptWholeAnswer: await count(acceptWholeAnswer),
};
const measured = {
  catalogue: await measure(catalogue, { ...CATALOGUE, postmaster: stage.postmaster }),
  accept: await measure(accept, { ...ACCEPT, postmaster: stage.postmaster }),
  statements,
  starts: contestants.starts,
  pinned: contestants.pinned,
  residentMb: residentOf(catalogue.api.pid),
  refused,
};
const imports = await measureImports(stage, {
  ...IMPORTS,
  url: contestants.url,
  others: {
    'catalogue page': { contestant: catalogue.api, rate: RATES.catalogue },
    'accept a quote': { contestant: accept.api, rate: RATES.accept },
    "a buyer's orders": { contestant: contestants.orders, rate: RATES.orders },
  },
});
const results = resultsOf({ ...measured, imports });
await contestants.end();
await stage.owner.end();

mkdirSync('.data', { recursive: true });
writeFileSync('.data/bench.json', `${JSON.stringify(results, null, 2)}\n`);
if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else show(results);
process.exit(0); // and with it the temporary PostgreSQL

/** The same page in every byte that counts; of accepting, which makes its own ids, the same fields. */
async function refuseDifferentAnswers({ catalogue, accept }: Contestants): Promise<void> {
  const [page, ...pages] = await Promise.all(
    Object.values(catalogue).map(
      async ({ once }) => JSON.parse(await once()) as { data: { listings: { nodes: unknown[] } } },
    ),
  );
  if (page!.data.listings.nodes.length !== 24) throw new Error('the first page of the catalogue has not 24 listings');
  if (!pages.every((each) => isDeepStrictEqual(each, page)))
    throw new Error('the servers do not answer with the same catalogue page');
  const [one, other] = await Promise.all(
    Object.values(accept).map(async ({ once }) => shapeOf(JSON.parse(await once()))),
  );
  if (!isDeepStrictEqual(one, other))
    throw new Error(`the servers do not answer alike to an accepted quote: ${JSON.stringify([one, other])}`);
}

function shapeOf(value: unknown): unknown {
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([name, inner]) => [name, shapeOf(inner)]),
      )
    : typeof value;
}

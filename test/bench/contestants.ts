import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { newId } from '#platform/kernel';
import { globalId } from '../support/api.js';
import { startProgram, type Program } from '../support/program.js';
import { timesOf } from './cpu.js';
import { pageDocument } from './documents.js';
import { LoadClient } from './load.js';
import type { Contestant } from './measure.js';
import type { Stage } from './stage.js';

const ACCEPT_QUOTE = `mutation AcceptQuote($input: QuoteCommandInput!) {
  acceptQuote(input: $input) {
    order { id number state placedAt total { amount currency } } quote { id number state revision yourTurn }
  } }`;

export interface Start {
  /** Until it says that it is ready. */
  ms: number;
  cpuMs: number;
}

export interface Contestants {
  /** The first page of the catalogue, by a visitor: the api, the floor; GraphQL and plain JSON out of one process. */
  catalogue: { api: Contestant; floor: Contestant; graphql: Contestant; json: Contestant };
  accept: { api: Contestant; floor: Contestant };
  /** Accepting as the buyer's page does, with the whole thread as its answer. */
  acceptWholeAnswer: Contestant;
  /** A buyer's first page of orders. */
  orders: Contestant;
  /** Where the api listens. */
  url: string;
  starts: Start[];
  pinned: boolean;
  end(): Promise<void>;
}

/** Each in a process of its own on one core, the last; the bench and PostgreSQL are where the kernel puts them. */
export async function openContestants(stage: Stage): Promise<Contestants> {
  const starts: Start[] = [];
  const startApi = async () => {
    const began = performance.now();
    const program = await startProgram('dist/apps/api/main.js', stage.env);
    starts.push({ ms: performance.now() - began, cpuMs: [...timesOf([program.pid]).values()][0]! });
    return program;
  };
  for (let i = 0; i < 4; i++) await (await startApi()).end();
  const api = await startApi();
  const floor = await startProgram('dist/test/bench/floor.js', {
    DATABASE_URL: stage.ownerUrl,
    NODE_ENV: 'production',
    NODE_OPTIONS: stage.env.NODE_OPTIONS!,
  });
  const direct = await startProgram('dist/test/bench/direct.js', stage.env);
  const pinned = [api, floor, direct].every(
    ({ pid }) => spawnSync('taskset', ['-acp', String(cpus().length - 1), String(pid)]).status === 0,
  );

  const orders = { query: pageDocument('Orders', ['orders/orders.graphql']), variables: { first: 50, after: null } };
  const page = {
    query: pageDocument('CataloguePage', ['catalogue/catalogue.graphql', 'market/market.graphql']),
    variables: { filter: null, after: null },
  };
  return {
    catalogue: {
      api: posting(api, '/graphql', () => page),
      floor: posting(floor, '/catalogue'),
      graphql: posting(direct, '/graphql', () => page),
      json: posting(direct, '/bench/catalogue'),
    },
    accept: {
      api: accepting(api, stage, ACCEPT_QUOTE),
      floor: posting(floor, '/accept', () => ({ quoteId: stage.nextQuote(), revision: 1, key: newId() })),
    },
    acceptWholeAnswer: accepting(
      api,
      stage,
      pageDocument('AcceptQuote', ['quotes/quote.graphql', 'deal/deal.graphql']),
    ),
    orders: posting(api, '/graphql', () => orders, await stage.sessionOf('owner', 'buyer')),
    url: urlOf(api),
    starts,
    pinned,
    end: async () => void (await Promise.all([api.end(), floor.end(), direct.end()])),
  };
}

const accepting = (api: Program, stage: Stage, query: string): Contestant =>
  posting(
    api,
    '/graphql',
    () => ({
      query,
      variables: { input: { quoteId: globalId('Quote', stage.nextQuote()), revision: 1, key: newId() } },
    }),
    stage.cookie,
  );

function posting({ pid, ready }: Program, path: string, body: () => object = () => ({}), cookie = ''): Contestant {
  const client = new LoadClient(urlOf({ ready }), cookie);
  return { pid, once: () => client.post(path, body()) };
}

const urlOf = ({ ready }: Pick<Program, 'ready'>): string => (ready.url as string).replace('localhost', '127.0.0.1');

import { cpus } from 'node:os';
import type { Start } from './contestants.js';
import { median } from './load.js';
import { MOST_MS, type Refused } from './refusals.js';
import { ratioOf, totalOf, type Measured } from './measure.js';
import type { Statements } from './statements.js';

export interface Findings {
  catalogue: Record<'api' | 'floor' | 'graphql' | 'json', Measured>;
  accept: Record<'api' | 'floor', Measured>;
  statements: Record<'catalogue' | 'accept' | 'acceptFloor' | 'acceptWholeAnswer', Statements>;
  starts: Start[];
  residentMb: number;
  pinned: boolean;
  refused: Refused[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

const cost = (measured: Measured) => ({
  server: round(median(measured.server)),
  postgres: round(median(measured.postgres)),
  total: round(median(totalOf(measured))),
});
const times = (one: Measured, other: Measured): number => round(ratioOf(totalOf(one), totalOf(other)));

export function resultsOf({ catalogue, accept, statements, starts, residentMb, pinned, refused }: Findings) {
  return {
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]!.model,
    cores: cpus().length,
    pinned,
    catalogue: {
      api: cost(catalogue.api),
      floor: cost(catalogue.floor),
      ratio: times(catalogue.api, catalogue.floor),
      target: 3,
      statements: statements.catalogue,
    },
    graphqlTax: {
      graphql: cost(catalogue.graphql),
      json: cost(catalogue.json),
      ratio: times(catalogue.graphql, catalogue.json),
    },
    accept: {
      api: cost(accept.api),
      floor: cost(accept.floor),
      ratio: times(accept.api, accept.floor),
      target: 4,
      statements: statements.accept,
      floorStatements: statements.acceptFloor,
      wholeAnswer: statements.acceptWholeAnswer,
    },
    ready: {
      ms: Math.round(median(starts.map(({ ms }) => ms))),
      cpuMs: Math.round(median(starts.map(({ cpuMs }) => cpuMs))),
      target: 2_000,
    },
    resident: { mb: Math.round(residentMb), target: 250 },
    refused: refused.map(({ document, median: middle, of95 }) => ({
      document,
      median: round(middle),
      of95: round(of95),
      target: MOST_MS,
    })),
  };
}

export function show(results: ReturnType<typeof resultsOf>): void {
  const { catalogue, accept, graphqlTax, ready, resident } = results;
  const line = (
    what: string,
    { server, postgres, total }: { server: number; postgres: number; total: number },
    ratio?: number,
  ) => ({ what, server, postgres, total, ...(ratio !== undefined && { times: ratio }) });
  console.log(
    `CPU milliseconds an operation, medians of interleaved rounds, on ${results.cpu}, ${results.cores} cores, ` +
      `Node ${results.node}; servers ${results.pinned ? 'pinned to one core' : 'NOT pinned (no taskset)'}`,
  );
  console.table(results.refused);
  console.table([
    line('catalogue page, floor', catalogue.floor),
    line('catalogue page, api', catalogue.api, catalogue.ratio),
    line('the same as plain JSON', graphqlTax.json),
    line('the same through GraphQL', graphqlTax.graphql, graphqlTax.ratio),
    line('accept a quote, floor', accept.floor),
    line('accept a quote, api', accept.api, accept.ratio),
  ]);
  const target = (what: string, value: number, most: number, unit = '') => ({
    target: what,
    value: `${value}${unit}`,
    most: `${most}${unit}`,
    met: value <= most,
  });
  console.table([
    target('catalogue page / floor', catalogue.ratio, catalogue.target),
    target('catalogue page, statements', catalogue.statements.own, 1),
    target('accept a quote / floor', accept.ratio, accept.target),
    target('accept a quote, statements', accept.statements.own, 15),
    target('api ready', ready.ms, ready.target, ' ms'),
    target('api resident', resident.mb, resident.target, ' MB'),
  ]);
  console.log(
    `The doors' own besides (begin, role, organisation, commit): ${catalogue.statements.doors} for the page, ` +
      `${accept.statements.doors} for accepting; the floor accepts with ${accept.floorStatements.own}.`,
  );
  console.log(
    `Accepting on the buyer's page, which shows the whole thread again: ${accept.wholeAnswer.own} statements. ` +
      `Until the api is ready it uses ${ready.cpuMs} ms of the CPU.`,
  );
}

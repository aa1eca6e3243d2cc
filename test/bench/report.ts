import { cpus } from 'node:os';
import { SIZES, type ImportFindings } from './imports.js';
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
  imports: ImportFindings;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const cost = (measured: Measured) => ({
  server: round(median(measured.server)),
  postgres: round(median(measured.postgres)),
  total: round(median(totalOf(measured))),
});
const times = (one: Measured, other: Measured): number => round(ratioOf(totalOf(one), totalOf(other)));

export function resultsOf({ catalogue, accept, statements, starts, residentMb, pinned, refused, imports }: Findings) {
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
    imports: importsOf(imports),
    refused: refused.map(({ document, median: middle, of95 }) => ({
      document,
      median: round(middle),
      of95: round(of95),
      target: MOST_MS,
    })),
  };
}

/** Seconds until the answer, medians; how much slower others are answered meanwhile, at the slowest of twenty. */
function importsOf({ seconds, others }: ImportFindings) {
  const [few, more, most] = SIZES.map((size) => median(seconds[size]!)) as [number, number, number];
  return {
    seconds: Object.fromEntries(Object.entries(seconds).map(([lines, each]) => [lines, each.map(round)])),
    largest: { seconds: round(most), target: 20 },
    tenfold: { times: round(most / few), target: 14 },
    twofold: { times: round(most / more), target: 2.2 },
    others: others.map(({ what, alone, beside }) => ({
      what,
      alone: round(alone.of95),
      beside: round(beside.of95),
      medianAlone: round(alone.median),
      medianBeside: round(beside.median),
      times: round(beside.of95 / alone.of95),
      target: 2,
    })),
  };
}

export function show(results: ReturnType<typeof resultsOf>): void {
  const { catalogue, accept, graphqlTax, ready, resident, imports } = results;
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
    'A statement imported while 5,000 instalments are open, seconds; what others wait beside the largest, ms',
  );
  console.table(imports.seconds);
  console.table(imports.others);
  console.table([
    target('10,000 lines', imports.largest.seconds, imports.largest.target, ' s'),
    target('10,000 lines / 1,000', imports.tenfold.times, imports.tenfold.target),
    target('10,000 lines / 5,000', imports.twofold.times, imports.twofold.target),
    ...imports.others.map(({ what, times: slower, target: most }) => target(`${what}, p95 beside`, slower, most)),
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

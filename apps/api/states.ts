import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { attemptSteps } from '#finance/payments';
import { batchSteps, payoutSteps, settlementSteps } from '#finance/settlement';
import { uploadSteps } from '#trade/documents';
import { quoteSteps, requestSteps, revisionSteps } from '#trade/negotiation';
import { orderSteps } from '#trade/orders';

type Table = Record<string, Record<string, string>>;

/** Every state machine of the market, in the order in which a deal meets them. */
const machines: readonly [name: string, table: Table][] = [
  ['Request', requestSteps.table],
  ['Quote', quoteSteps.table],
  ['Revision', revisionSteps.table],
  ['Order', orderSteps.table],
  ['Attempt to pay', attemptSteps.table],
  ['Bill of lading', uploadSteps.table],
  ['Settlement', settlementSteps.table],
  ['Payout batch', batchSteps.table],
  ['Payout', payoutSteps.table],
];

const diagram = (table: Table): string => {
  const [first] = Object.keys(table);
  const steps = Object.entries(table).flatMap(([state, ways]) =>
    Object.entries(ways).map(([step, next]) => `  ${state} --> ${next}: ${step}`),
  );
  const ends = Object.entries(table)
    .filter(([, ways]) => Object.keys(ways).length === 0)
    .map(([state]) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...steps, ...ends, '```'].join('\n');
};

/** docs/states.md as text, made from the tables alone. */
export const statesText = (): string =>
  [
    '# States',
    'Written by `npm run schema` from the tables in the code; ' +
      'what opens a gate is asked by the rule that makes the step.',
    ...machines.map(([name, table]) => `## ${name}\n\n${diagram(table)}`),
  ].join('\n\n') + '\n';

/** `npm run schema` writes docs/states.md; a test fails when the committed one is stale. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = (await readFile('docs/states.md', 'utf8').catch(() => '')) !== statesText();
  await writeFile('docs/states.md', statesText());
  console.log(stale ? 'docs/states.md is written anew' : 'docs/states.md is current');
}

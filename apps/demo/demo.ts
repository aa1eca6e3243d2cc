import { Client } from './client.js';
import { findOrStart } from './instance.js';
import { balance, beforePayment, landing, standing } from './story/bank.js';
import { documentSteps } from './story/documents.js';
import { paymentSteps } from './story/payment.js';
import { inTransit, payoutSteps } from './story/payout.js';
import { readySteps, shippingSteps } from './story/shipping.js';
import type { Cast, Found, Step } from './story/story.js';
import { tradeSteps } from './story/trade.js';

/** `npm run demo`: the story of one order, by clients of the running market. Exits non-zero where a figure is off. */
const steps: readonly Step[] = [
  ...tradeSteps,
  ...documentSteps,
  ...beforePayment,
  ...paymentSteps,
  ...landing,
  ...readySteps,
  ...balance,
  ...shippingSteps,
  ...payoutSteps,
];

const instance = await findOrStart();
let cast: Cast | undefined;
try {
  cast = await castOf(instance.url, instance.sandbox);
  const found: Found = {};
  for (const [i, step] of steps.entries()) {
    console.log(`\n${i + 1}. ${step.title}`);
    (await step.play(cast, found)).forEach((line) => console.log(`   ${line}`));
  }
  console.log(`\nAll ${steps.length} steps are right: ${found.orderNumber} at ${instance.url}`);
} catch (error) {
  console.error(`\nOff: ${(error as Error).message}`);
  if (cast) await tellBooks(cast).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await instance.end();
}

/** What finance sees then: the proofs, and money under way. */
async function tellBooks(cast: Cast): Promise<void> {
  const { unproved, differences, gaps } = await standing(cast);
  console.error(`Proof 1, not explained: ${unproved.join('; ') || 'nothing'}`);
  console.error(`Proof 2, differences: ${differences.join(', ')}. Proof 3, gaps: ${gaps}`);
  console.error(`In transit to cooperatives: ${(await inTransit(cast)).join('; ') || 'nothing'}`);
}

/** The first buyer, and the managers of the two cooperatives that sell all three peppers, and finance. */
async function castOf(url: string, sandbox: string): Promise<Cast> {
  const { demoPeople } = await new Client(url).get('{ demoPeople { id name side role organisation } }');
  const enter = (person: { id: string }) => new Client(url).enter(person.id);
  const [buyer] = demoPeople.filter((person: { side: string }) => person.side === 'BUYER');
  const managers = demoPeople.filter((person: { role: string }) => person.role === 'MANAGER').slice(0, 2);
  const operator = demoPeople.find((person: { role: string }) => person.role === 'OPERATOR');
  const [finance, approver] = demoPeople.filter((person: { role: string }) => person.role === 'FINANCE');
  const clients = (await Promise.all(managers.map(enter))) as [Client, Client];
  const ids = await Promise.all(
    clients.map(
      async (client) => (await client.get('{ viewer { organisation { id } } }')).viewer.organisation.id as string,
    ),
  );
  return {
    url,
    sandbox,
    buyer: await enter(buyer),
    managers: clients,
    operator: await enter(operator),
    finance: await enter(finance),
    approver: await enter(approver),
    cooperativeIds: ids as [string, string],
  };
}

import { system } from '#platform/kernel';
import { PayoutDesk } from '../support/payout-desk.js';
import { approving } from './settlement/approving.js';
import { whatWasDecided } from './settlement/decided.js';
import { drafting } from './settlement/drafting.js';
import { payoutsThatLeft } from './settlement/payouts.js';
import { release } from './settlement/release.js';
import { whateverHappens } from './settlement/whatever-happens.js';

let desk: PayoutDesk;
beforeEach(async () => {
  desk = await PayoutDesk.open();
  const { uow } = desk.market;
  // Connections are open before a race begins, or the first runner has arrived before the others start.
  await Promise.all(
    Array.from({ length: 12 }, () => uow.read(system, (reader) => reader.sql('select pg_sleep(0.05)'))),
  );
});
afterEach(() => desk.close());
const given = () => desk;

release(given);
drafting(given);
approving(given);
payoutsThatLeft(given);
whatWasDecided(given);
whateverHappens(given);

import { z } from 'zod';
import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered, readSchedule } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { amount, day } from '../facts.js';
import { notice, type Telling } from '../notice.js';

const facts = order.extend({
  total: amount,
  /** What is to be paid first, by a day of the programme's zone; null when nothing has a day. */
  deposit: z.object({ amount, dueOn: day }).nullable(),
});

/** An accepted quote is an order, and making waits for its deposit. */
export const orderPlaced = notice({
  event: 'order.placed',
  version: 2,
  facts,
  past: {
    1: ofFirst(({ deposit, depositDueOn, ...first }) => ({
      ...first,
      deposit: deposit && depositDueOn ? { amount: deposit, dueOn: depositDueOn } : null,
    })),
  },
  async read(reader, { orderId }) {
    const [deposit] = await readSchedule(reader, orderId);
    return (await readOrdered(reader, orderId)).map(({ facts: said, total, ...of }) => ({
      ...of,
      facts: { ...said, total, deposit: deposit?.dueOn ? { amount: deposit.amount, dueOn: deposit.dueOn } : null },
    }));
  },
  recipients: bothParties,
  words(of) {
    const values = { ...orderWords(of), total: of.write(of.facts.total) };
    return {
      subject: of.t('notice.order.placed', values),
      lines: [of.t('notice.order.placed.1', values), ...depositDue(of)],
      action: of.t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

function depositDue({ t, facts: { deposit }, side, write, day: dated }: Telling<z.infer<typeof facts>>): string[] {
  if (!deposit) return [];
  const values = { deposit: write(deposit.amount), due: dated(deposit.dueOn) };
  return [side === 'buyer' ? t('notice.order.pay', values) : t('notice.order.wait', values)];
}

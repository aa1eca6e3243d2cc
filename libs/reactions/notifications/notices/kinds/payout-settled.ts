import { z } from 'zod';
import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered, readPaidOut } from '../about/order.store.js';
import { theCooperative } from '../about/parties.js';
import { amount } from '../facts.js';
import { notice } from '../notice.js';

/** Money has reached the cooperative's account, for one order or several; it leads to the first of them. */
export const payoutSettled = notice({
  event: 'payout.settled',
  version: 2,
  facts: order.extend({ paid: amount, orders: z.int().positive() }),
  past: {
    1: ofFirst(({ paid, total, ...first }) => ({ ...first, paid: paid ?? total, orders: paid?.orders ?? 1 })),
  },
  async read(reader, { payoutId }) {
    const [payout] = await readPaidOut(reader, payoutId);
    if (!payout) return [];
    return (await readOrdered(reader, payout.orderId)).map(({ facts, ...of }) => ({
      ...of,
      facts: { ...facts, paid: payout.amount, orders: payout.orders },
    }));
  },
  recipients: theCooperative,
  words(of) {
    const { t, facts } = of;
    const values = { ...orderWords(of), paid: of.write(facts.paid), count: facts.orders };
    return {
      subject: t('notice.payout.settled', values),
      lines: [facts.orders > 1 ? t('notice.payout.settled.more', values) : t('notice.payout.settled.1', values)],
      action: t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

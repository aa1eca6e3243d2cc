import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readCredit, readOrdered } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { amount } from '../facts.js';
import { notice } from '../notice.js';

/** Its deposit did not come; what had come all the same is the buyer's credit, and is told to the buyer only. */
export const orderCancelled = notice({
  event: 'order.cancelled',
  version: 2,
  facts: order.extend({ credit: amount.nullable() }),
  past: { 1: ofFirst(({ credit, ...first }) => ({ ...first, credit: credit ?? null })) },
  async read(reader, { orderId }) {
    const credit = await readCredit(reader, orderId);
    return (await readOrdered(reader, orderId)).map(({ facts, ...of }) => ({ ...of, facts: { ...facts, credit } }));
  },
  recipients: bothParties,
  words(of) {
    const { t, facts, side, write } = of;
    const values = orderWords(of);
    return {
      subject: t('notice.order.cancelled', values),
      lines: [
        t('notice.order.cancelled.1', values),
        ...(facts.credit && side === 'buyer'
          ? [t('notice.order.cancelled.credit', { amount: write(facts.credit) })]
          : []),
      ],
      action: t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

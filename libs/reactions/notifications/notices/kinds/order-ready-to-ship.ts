import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered, readSchedule } from '../about/order.store.js';
import { theBuyer } from '../about/parties.js';
import { amount } from '../facts.js';
import { notice } from '../notice.js';

/** The cooperative has made everything, and has said so itself: the buyer is told. */
export const orderReadyToShip = notice({
  event: 'order.readyToShip',
  version: 2,
  /** `open`: the balance that the bill of lading waits for; null when it was paid, or there is none. */
  facts: order.extend({ open: amount.nullable() }),
  past: { 1: ofFirst(({ balance, balancePaid, ...first }) => ({ ...first, open: balancePaid ? null : balance })) },
  async read(reader, { orderId }) {
    const open = (await readSchedule(reader, orderId)).find(({ kind, paid }) => kind === 'BALANCE' && !paid);
    return (await readOrdered(reader, orderId)).map(({ facts, ...of }) => ({
      ...of,
      facts: { ...facts, open: open?.amount ?? null },
    }));
  },
  recipients: theBuyer,
  words(of) {
    const { t, facts, write } = of;
    const values = orderWords(of);
    return {
      subject: t('notice.order.ready', values),
      lines: [
        t('notice.order.ready.1', values),
        ...(facts.open ? [t('notice.order.ready.pay', { balance: write(facts.open) })] : []),
      ],
      action: t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

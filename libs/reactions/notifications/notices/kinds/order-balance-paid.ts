import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered, readSchedule } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { amount } from '../facts.js';
import { notice } from '../notice.js';

/** The balance has come in; what was all up front has none, and its whole price is told. */
export const orderBalancePaid = notice({
  event: 'order.balancePaid',
  version: 2,
  facts: order.extend({ paid: amount }),
  past: { 1: ofFirst(({ balance, total, ...first }) => ({ ...first, paid: balance ?? total })) },
  async read(reader, { orderId }) {
    const balance = (await readSchedule(reader, orderId)).find(({ kind }) => kind === 'BALANCE');
    return (await readOrdered(reader, orderId)).map(({ facts, total, ...of }) => ({
      ...of,
      facts: { ...facts, paid: balance?.amount ?? total },
    }));
  },
  recipients: bothParties,
  words(of) {
    const values = { ...orderWords(of), amount: of.write(of.facts.paid) };
    return {
      subject: of.t('notice.balance.paid', values),
      lines: [of.t('notice.balance.paid.1', values)],
      action: of.t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

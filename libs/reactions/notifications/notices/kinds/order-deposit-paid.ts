import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered, readSchedule } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { amount, day } from '../facts.js';
import { notice } from '../notice.js';

/** The deposit has come in: making starts. */
export const orderDepositPaid = notice({
  event: 'order.depositPaid',
  version: 2,
  facts: order.extend({ deposit: amount, readyOn: day }),
  past: { 1: ofFirst((first) => first) },
  async read(reader, { orderId }) {
    const [deposit] = await readSchedule(reader, orderId);
    return (await readOrdered(reader, orderId)).map(({ facts, readyOn, total, ...of }) => ({
      ...of,
      facts: { ...facts, deposit: deposit?.amount ?? total, readyOn },
    }));
  },
  recipients: bothParties,
  words(of) {
    const { t, facts, side } = of;
    const values = { ...orderWords(of), amount: of.write(facts.deposit), ready: of.day(facts.readyOn) };
    return {
      subject: t('notice.deposit.paid', values),
      lines: [
        t('notice.deposit.paid.1', values),
        side === 'buyer' ? t('notice.deposit.made', values) : t('notice.deposit.make', values),
      ],
      action: t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { notice } from '../notice.js';

/** A payment was booked to the order by mistake, and has been taken back. */
export const orderPaymentTakenBack = notice({
  event: 'order.paymentTakenBack',
  version: 2,
  facts: order,
  past: { 1: ofFirst((first) => first) },
  read: (reader, { orderId }) => readOrdered(reader, orderId),
  recipients: bothParties,
  words(of) {
    const values = orderWords(of);
    return {
      subject: of.t('notice.payment.takenBack', values),
      lines: [of.t('notice.payment.takenBack.1', values)],
      action: of.t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

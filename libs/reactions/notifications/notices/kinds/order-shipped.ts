import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readOrdered } from '../about/order.store.js';
import { bothParties } from '../about/parties.js';
import { notice } from '../notice.js';

/** The bill of lading is accepted: to the buyer the goods are on their way, to the cooperative its money is. */
export const orderShipped = notice({
  event: 'order.shipped',
  version: 2,
  facts: order,
  past: { 1: ofFirst((first) => first) },
  read: (reader, { orderId }) => readOrdered(reader, orderId),
  recipients: bothParties,
  words(of) {
    const { t, side } = of;
    const values = orderWords(of);
    return {
      subject: t('notice.order.shipped', values),
      lines: [
        side === 'buyer' ? t('notice.order.shipped.buyer', values) : t('notice.order.shipped.cooperative', values),
      ],
      action: t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

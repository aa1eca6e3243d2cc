import { z } from 'zod';
import { ofFirst } from '../about/first-facts.js';
import { ofOrder, order, orderWords } from '../about/order.js';
import { readBill, readOrdered } from '../about/order.store.js';
import { theCooperative } from '../about/parties.js';
import { notice } from '../notice.js';

/** What is wrong with the bill of lading that the cooperative brought. */
export const billOfLadingRejected = notice({
  event: 'billOfLading.rejected',
  version: 2,
  facts: order.extend({ billOfLading: z.object({ number: z.string(), reason: z.string() }) }),
  past: {
    1: ofFirst(({ billOfLading, ...first }) => ({
      ...first,
      billOfLading: billOfLading ?? { number: '', reason: '' },
    })),
  },
  async read(reader, { uploadId }) {
    const [bill] = await readBill(reader, uploadId);
    if (!bill) return [];
    const { orderId, ...billOfLading } = bill;
    return (await readOrdered(reader, orderId)).map(({ facts, ...of }) => ({
      ...of,
      facts: { ...facts, billOfLading },
    }));
  },
  recipients: theCooperative,
  words(of) {
    const values = { ...orderWords(of), ...of.facts.billOfLading };
    return {
      subject: of.t('notice.bill.rejected', values),
      lines: [of.t('notice.bill.rejected.1', values), of.t('notice.bill.again')],
      action: of.t('notice.seeOrder'),
    };
  },
  ...ofOrder,
});

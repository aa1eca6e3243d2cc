import { billOfLading } from './bill-of-lading.js';
import { waitFor } from './payment.js';
import { expectEqual, newKey, type Step } from './story.js';

interface Issued {
  type: string;
  number: string;
  ready: boolean;
  url: string;
}

const makeReady: Step = {
  title: 'Everything is made: ready to ship, and the commercial invoice is issued',
  async play({ buyer, managers: [maker] }, found) {
    const { finishOrder } = await maker.get(
      'mutation($input: FinishOrderInput!) { finishOrder(input: $input) { state } }',
      { input: { orderId: found.orderId, key: newKey() } },
    );
    expectEqual('the order', finishOrder.state, 'READY_TO_SHIP');
    let invoice: Issued | undefined;
    await waitFor('the commercial invoice is printed', async () => {
      const { order } = await buyer.get('query($id: ID!) { order(id: $id) { documents { type number ready url } } }', {
        id: found.orderId,
      });
      invoice = order.documents.find((each: Issued) => each.type === 'COMMERCIAL_INVOICE' && each.ready);
      return invoice !== undefined;
    });
    const pdf = await buyer.file(invoice!.url);
    expectEqual('the file', pdf.subarray(0, 5).toString(), '%PDF-');
    return [`${invoice!.number}, ${Math.round(pdf.length / 1000)} kB`];
  },
};

const ship: Step = {
  title: 'The cooperative brings the bill of lading, the operator accepts it: shipped',
  async play({ buyer, managers: [maker], operator }, found) {
    const number = `MSKH ${found.orderNumber!.replaceAll(/\D/g, '')}`;
    const brought = `/files/orders/${found.orderId}/bill-of-lading?number=${encodeURIComponent(number)}`;
    const { id: uploadId } = (await maker.post(brought, billOfLading(number, found.orderNumber!), 'application/pdf', {
      'idempotency-key': newKey(),
    })) as { id: string };
    const seen = async () =>
      (
        await buyer.get('query($id: ID!) { order(id: $id) { billsOfLading { number state url } } }', {
          id: found.orderId,
        })
      ).order.billsOfLading;
    expectEqual('what the buyer sees before', await seen(), []);
    const { acceptBillOfLading } = await operator.get(
      'mutation($input: AcceptBillOfLadingInput!) { acceptBillOfLading(input: $input) { state } }',
      { input: { uploadId, key: newKey() } },
    );
    expectEqual('the order', acceptBillOfLading.state, 'SHIPPED');
    const [bill] = await seen();
    expectEqual('what the buyer sees', [bill.number, bill.state], [number, 'ACCEPTED']);
    return [`bill of lading ${number}, ${(await buyer.file(bill.url)).length} bytes, now the buyer's too`];
  },
};

export const readySteps: readonly Step[] = [makeReady];
export const shippingSteps: readonly Step[] = [ship];

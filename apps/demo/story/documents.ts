import { waitFor } from './payment.js';
import { expectEqual, type Step } from './story.js';

interface Issued {
  type: string;
  number: string;
  ready: boolean;
  url: string;
}

const proforma: Step = {
  title: 'A job issues the proforma invoice; both sides are told',
  async play({ buyer, managers: [manager, other] }, found) {
    const documents = async (): Promise<Issued[]> =>
      (
        await buyer.get('query($id: ID!) { order(id: $id) { documents { type number ready url } } }', {
          id: found.orderId,
        })
      ).order.documents;
    await waitFor('the proforma is printed', async () => (await documents())[0]?.ready === true);
    const [issued, ...more] = await documents();
    expectEqual('the documents', [issued!.type, more.length], ['PROFORMA', 0]);
    const pdf = await buyer.file(issued!.url);
    expectEqual("the PDF's first bytes", pdf.subarray(0, 5).toString('latin1'), '%PDF-');
    await manager.file(issued!.url);
    expectEqual(
      'whether the other cooperative may read it',
      await other.file(issued!.url).then(
        () => true,
        () => false,
      ),
      false,
    );
    return [`${issued!.number}: ${pdf.length} bytes, for the buyer and its cooperative only`];
  },
};

export const documentSteps: readonly Step[] = [proforma];

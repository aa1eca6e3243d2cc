import { create } from 'xmlbuilder2';
import { BANK } from '../book.js';
import type { Fault, PaymentFile, PaymentResult } from './file.js';

const reason = (fault: Partial<Fault>) =>
  fault.reason ? [{ StsRsnInf: { Rsn: { Cd: fault.reason }, AddtlInf: fault.message?.slice(0, 105) } }] : [];

const paymentStatus = (each: PaymentResult) => ({
  TxInfAndSts: { OrgnlEndToEndId: each.endToEndId, TxSts: each.status, '#': reason(each) },
});

/** The answer to a payment file: the status of the whole, and of each payment. */
export function writePain002(file: Omit<PaymentFile, 'xml' | 'answer'>, number: number, now: Date): string {
  const CreDtTm = `${now.toISOString().slice(0, 19)}Z`;
  const batches = [...new Set(file.payments.map((each) => each.batch))].map((batch) => ({
    OrgnlPmtInfAndSts: {
      OrgnlPmtInfId: batch,
      '#': file.payments.filter((each) => each.batch === batch).map(paymentStatus),
    },
  }));
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10',
        CstmrPmtStsRpt: {
          GrpHdr: { MsgId: `${BANK.bic}-STATUS-${number}`, CreDtTm, InitgPty: { Nm: BANK.name } },
          OrgnlGrpInfAndSts: {
            OrgnlMsgId: file.messageId,
            OrgnlMsgNmId: 'pain.001',
            GrpSts: file.status,
            '#': reason(file),
          },
          '#': batches,
        },
      },
    },
  ).end({ prettyPrint: true });
}

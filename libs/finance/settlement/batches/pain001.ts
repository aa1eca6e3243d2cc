import { XMLBuilder } from 'fast-xml-parser';
import { refuse } from '#platform/kernel';
import { type Currency, type Money, sum, toDecimal } from '#platform/money';
import { END_TO_END_ID } from './batch.js';

/** An account number as its country has it: an IBAN where there is one, else the bank's own number. */
export interface PayoutAccount {
  /** As the bank has it; Latin letters. */
  name: string;
  account: string;
  /** BIC of the bank that keeps the account, 8 or 11 characters. */
  bic: string;
}

export interface BatchPayout {
  /** Comes back on the statement: unique for ever, up to 35 characters. */
  endToEndId: string;
  amount: Money;
  /** `town` and `country` (ISO 3166, two letters) are the least of a postal address that banks take. */
  beneficiary: PayoutAccount & { town: string; country: string };
  /** What the beneficiary reads, up to 140 characters. */
  remittance: string;
}

/** One approved payout batch: one debtor account, one currency. */
export interface PaymentBatch {
  /** Unique for ever, up to 35 characters: the bank refuses a second file under the same one. */
  messageId: string;
  createdAt: Date;
  /** `YYYY-MM-DD` in the bank's zone. */
  executeOn: string;
  currency: Currency;
  debtor: PayoutAccount;
  payouts: readonly BatchPayout[];
}

/**
 * The batch as an ISO 20022 pain.001.001.09 file. Refuses BAD_INPUT, naming the field, what a bank would turn down:
 * letters outside its Latin set, a name or id too long, a doubled EndToEndId, an amount of 0 or of another currency.
 */
export function writePain001(batch: PaymentBatch): string {
  checkBatch(batch);
  const NbOfTxs = String(batch.payouts.length);
  const CtrlSum = toDecimal(
    sum(
      batch.payouts.map((each) => each.amount),
      batch.currency,
    ),
  );
  const name = { Nm: batch.debtor.name };
  const file = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: batch.messageId,
          CreDtTm: `${batch.createdAt.toISOString().slice(0, 19)}Z`,
          NbOfTxs,
          CtrlSum,
          InitgPty: name,
        },
        PmtInf: {
          PmtInfId: batch.messageId,
          PmtMtd: 'TRF',
          BtchBookg: false, // a line per payout on the statement, or none could be matched
          NbOfTxs,
          CtrlSum,
          ReqdExctnDt: { Dt: batch.executeOn },
          Dbtr: name,
          DbtrAcct: { Id: accountId(batch.debtor.account), Ccy: batch.currency },
          DbtrAgt: agent(batch.debtor.bic),
          ChrgBr: 'SHAR',
          CdtTrfTxInf: batch.payouts.map(transfer),
        },
      },
    },
  };
  return XML.build(file).trimEnd();
}

const XML = new XMLBuilder({ format: true, ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' });

const transfer = ({ endToEndId, amount, beneficiary, remittance }: BatchPayout) => ({
  PmtId: { EndToEndId: endToEndId },
  Amt: { InstdAmt: { '@Ccy': amount.currency, '#': toDecimal(amount) } },
  CdtrAgt: agent(beneficiary.bic),
  Cdtr: { Nm: beneficiary.name, PstlAdr: { TwnNm: beneficiary.town, Ctry: beneficiary.country } },
  CdtrAcct: { Id: accountId(beneficiary.account) },
  ...(remittance !== '' && { RmtInf: { Ustrd: remittance } }),
});

const agent = (bic: string) => ({ FinInstnId: { BICFI: bic } });
const IBAN = /^[A-Z]{2}\d\d[0-9A-Z]{11,30}$/;
const accountId = (account: string) => (IBAN.test(account) ? { IBAN: account } : { Othr: { Id: account } });

function checkBatch(batch: PaymentBatch): void {
  words('messageId', batch.messageId, 35);
  if (!/^\d{4}-\d\d-\d\d$/.test(batch.executeOn)) bad('executeOn', 'must be a date like 2026-11-24');
  checkAccount('debtor', batch.debtor);
  if (batch.payouts.length === 0) bad('payouts', 'has no payout in it');
  const seen = new Set<string>();
  batch.payouts.forEach((payout, i) => {
    const field = `payouts[${i}]`;
    words(`${field}.endToEndId`, payout.endToEndId, END_TO_END_ID.most);
    if (seen.has(payout.endToEndId)) bad(`${field}.endToEndId`, `stands twice in the batch: ${payout.endToEndId}`);
    seen.add(payout.endToEndId);
    if (payout.amount.currency !== batch.currency)
      bad(`${field}.amount`, `is in ${payout.amount.currency}, the batch in ${batch.currency}`);
    if (payout.amount.minor <= 0n) bad(`${field}.amount`, 'must be more than 0');
    checkAccount(`${field}.beneficiary`, payout.beneficiary);
    words(`${field}.beneficiary.town`, payout.beneficiary.town, 35);
    if (!/^[A-Z]{2}$/.test(payout.beneficiary.country))
      bad(`${field}.beneficiary.country`, 'must be a country code like KH');
    if (payout.remittance !== '') words(`${field}.remittance`, payout.remittance, 140);
  });
}

function checkAccount(field: string, { name, account, bic }: PayoutAccount): void {
  words(`${field}.name`, name, 140);
  if (!/^[0-9A-Za-z-]{5,34}$/.test(account))
    bad(`${field}.account`, 'must be an account number of 5 to 34 letters and digits');
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) bad(`${field}.bic`, 'must be a BIC of 8 or 11 characters');
}

/** The characters that every bank takes. */
function words(field: string, text: string, limit: number): void {
  if (!/^[A-Za-z0-9/?:().,'+ -]+$/.test(text) || text.trim() !== text)
    bad(field, `must be in Latin letters, digits and / - ? : ( ) . , ' + only: ${text}`);
  if (text.length > limit) bad(field, `must have at most ${limit} characters`);
}

const bad = (field: string, message: string): never => refuse('BAD_INPUT', { field, message: `${field} ${message}` });

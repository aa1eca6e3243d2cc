import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One payment order as the file says it, before anything was checked but its place. */
export interface Ordered {
  endToEndId: string;
  amount: string;
  currency: string;
  beneficiary: string;
  account: string;
  accountIsIban: boolean;
  bic: string;
  remittance: string;
}

export interface OrderedBatch {
  id: string;
  count: string | undefined;
  controlSum: string | undefined;
  debtorAccount: string;
  /** `YYYY-MM-DD`, empty when missing. */
  executeOn: string;
  orders: Ordered[];
}

export interface OrderedFile {
  messageId: string;
  count: string;
  controlSum: string | undefined;
  batches: OrderedBatch[];
}

type Node = { [tag: string]: Node[] | string };

/** Reads a customer credit transfer initiation; undefined when it is no pain.001 at all. */
export function readPain001(xml: string): OrderedFile | undefined {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return undefined;
  const document = parser.parse(xml) as Node;
  const root = one(one(document, 'Document'), 'CstmrCdtTrfInitn');
  const header = one(root, 'GrpHdr');
  const messageId = leaf(header, 'MsgId');
  if (!/urn:iso:std:iso:20022:tech:xsd:pain\.001\.001\.\d\d/.test(xml) || messageId === '' || messageId.length > 35)
    return undefined;
  return {
    messageId,
    count: leaf(header, 'NbOfTxs'),
    controlSum: leaf(header, 'CtrlSum') || undefined,
    batches: many(root, 'PmtInf').map(readBatch),
  };
}

function readBatch(batch: Node): OrderedBatch {
  const account = one(one(batch, 'DbtrAcct'), 'Id');
  const day = one(batch, 'ReqdExctnDt');
  return {
    id: leaf(batch, 'PmtInfId'),
    count: leaf(batch, 'NbOfTxs') || undefined,
    controlSum: leaf(batch, 'CtrlSum') || undefined,
    debtorAccount: leaf(account, 'IBAN') || leaf(one(account, 'Othr'), 'Id'),
    executeOn: (leaf(day, 'Dt') || leaf(day, 'DtTm') || leaf(batch, 'ReqdExctnDt')).slice(0, 10),
    orders: many(batch, 'CdtTrfTxInf').map(readOrder),
  };
}

function readOrder(order: Node): Ordered {
  const amount = one(one(order, 'Amt'), 'InstdAmt');
  const account = one(one(order, 'CdtrAcct'), 'Id');
  const agent = one(one(order, 'CdtrAgt'), 'FinInstnId');
  return {
    endToEndId: leaf(one(order, 'PmtId'), 'EndToEndId'),
    amount: leaf(amount, '#text'),
    currency: leaf(amount, '@Ccy'),
    beneficiary: leaf(one(order, 'Cdtr'), 'Nm'),
    account: leaf(account, 'IBAN') || leaf(one(account, 'Othr'), 'Id'),
    accountIsIban: leaf(account, 'IBAN') !== '',
    bic: leaf(agent, 'BICFI') || leaf(agent, 'BIC'),
    remittance: leaf(one(order, 'RmtInf'), 'Ustrd'),
  };
}

/** Every element is a list and every value a string: nothing is guessed to be a number. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

const many = (node: Node, tag: string): Node[] => {
  const found = node[tag];
  return Array.isArray(found) ? found : [];
};

const one = (node: Node, tag: string): Node => {
  const found = many(node, tag)[0];
  return typeof found === 'object' ? found : {};
};

function leaf(node: Node, tag: string): string {
  const found = node[tag];
  const value: unknown = Array.isArray(found) ? found[0] : found;
  const inner = typeof value === 'object' && value !== null ? (value as Node)['#text'] : value;
  return typeof inner === 'string' ? inner.trim() : '';
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { BankAnswer } from './answer.js';

type Node = { [tag: string]: Node[] | string };

/** Reads a bank's status report; undefined when it is none, so that no broken answer is taken for a rejection. */
export function readPain002(xml: string): BankAnswer | undefined {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return undefined;
  const [document] = nodes(parser.parse(xml) as Node, 'Document');
  const [report] = document ? nodes(document, 'CstmrPmtStsRpt') : [];
  const [original] = report ? nodes(report, 'OrgnlGrpInfAndSts') : [];
  if (!report || !original) return undefined;
  const batches = nodes(report, 'OrgnlPmtInfAndSts');
  const transfers = [...batches, report].flatMap((each) => nodes(each, 'TxInfAndSts'));
  const status = text(original, 'GrpSts') || batches.map((each) => text(each, 'PmtInfSts')).find(Boolean) || '';
  return {
    messageId: text(original, 'OrgnlMsgId'),
    status,
    ...[original, ...batches].map(reasonOf).find(({ code, reason }) => code ?? reason) ?? reasonOf(original),
    payments: transfers.map((each) => ({ endToEndId: text(each, 'OrgnlEndToEndId'), status: text(each, 'TxSts'), ...reasonOf(each) })),
  };
}

function reasonOf(node: Node): { code: string | null; reason: string | null } {
  const [given] = nodes(node, 'StsRsnInf');
  const [code] = given ? nodes(given, 'Rsn') : [];
  return { code: (code && (text(code, 'Cd') || text(code, 'Prtry'))) || null, reason: (given && text(given, 'AddtlInf').slice(0, 300)) || null };
}

/** Every element is a list and every value a string: nothing is guessed to be a number. */
const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, ignoreDeclaration: true, isArray: () => true });

const nodes = (node: Node, tag: string): Node[] => {
  const found = node[tag];
  return Array.isArray(found) ? found.filter((each): each is Node => typeof each === 'object') : [];
};

function text(node: Node, tag: string): string {
  const found = node[tag];
  const value: unknown = Array.isArray(found) ? found[0] : found;
  return typeof value === 'string' ? value.trim() : '';
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { cleaned } from '#platform/kernel';
import type { BankAnswer, Status } from './answer.js';

type Node = { [tag: string]: Node[] | string };

/**
 * Reads a bank's status report; undefined when it is none, so that no broken answer is taken for a rejection. The
 * nearest level decides: what a transaction says of itself, else its payment information, else the group.
 */
export function readPain002(xml: string): BankAnswer | undefined {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return undefined;
  const [document] = nodes(parser.parse(xml) as Node, 'Document');
  const [report] = document ? nodes(document, 'CstmrPmtStsRpt') : [];
  const [original] = report ? nodes(report, 'OrgnlGrpInfAndSts') : [];
  if (!report || !original) return undefined;
  const messageId = text(original, 'OrgnlMsgId');
  const group = statusOf(original, 'GrpSts');
  const batches = nodes(report, 'OrgnlPmtInfAndSts').map((node) => ({
    node,
    id: text(node, 'OrgnlPmtInfId'),
    said: under(group, statusOf(node, 'PmtInfSts')),
  }));
  const transfers = [...batches.map(({ node, said }) => ({ node, said })), { node: report, said: group }].flatMap(
    ({ node, said }) =>
      nodes(node, 'TxInfAndSts').map((each) => ({
        endToEndId: text(each, 'OrgnlEndToEndId'),
        ...under(said, statusOf(each, 'TxSts')),
      })),
  );
  const ours = batches.filter(({ id }) => [id, messageId].some((each) => NO_ID.includes(each)) || id === messageId);
  return {
    messageId,
    ...agreed(
      ours.map(({ said }) => said),
      group,
    ),
    payments: transfers,
  };
}

const NO_ID = ['', 'NOTPROVIDED'];

/** What a level says; where it says nothing, what the one above it said. Its reason may stand there too. */
function under(above: Status, own: Status): Status {
  if (own.status === '') return { ...above, code: own.code ?? above.code, reason: own.reason ?? above.reason };
  const silent = own.code === null && own.reason === null && own.status === above.status;
  return silent ? above : own;
}

/**
 * Of a transfer that is not named: what its payment information said, if there is one; when several say different
 * things, nothing.
 */
function agreed(batches: readonly Status[], group: Status): Status {
  const [first, ...more] = batches;
  if (!first) return group;
  return more.every(({ status }) => status === first.status) ? first : { status: 'PART', code: null, reason: null };
}

/** In characters; the standard's own codes are shorter than a bank's. */
const MOST_OF_CODE = 35;

function statusOf(node: Node, tag: string): Status {
  const [given] = nodes(node, 'StsRsnInf');
  const [code] = given ? nodes(given, 'Rsn') : [];
  const said = (of: Node, name: string, length: number): string => cleaned(text(of, name)).slice(0, length).trim();
  return {
    status: said(node, tag, MOST_OF_CODE),
    code: (code && (said(code, 'Cd', MOST_OF_CODE) || said(code, 'Prtry', MOST_OF_CODE))) || null,
    reason: (given && said(given, 'AddtlInf', 300)) || null,
  };
}

/** Every element is a list and every value a string: nothing is guessed to be a number. */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreDeclaration: true,
  isArray: () => true,
});

const nodes = (node: Node, tag: string): Node[] => {
  const found = node[tag];
  return Array.isArray(found) ? found.filter((each): each is Node => typeof each === 'object') : [];
};

function text(node: Node, tag: string): string {
  const found = node[tag];
  const value: unknown = Array.isArray(found) ? found[0] : found;
  return typeof value === 'string' ? value.trim() : '';
}

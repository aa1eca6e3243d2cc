import { isFinal, isRepeated, outcomesOf } from './answer.js';
import { readPain002 } from './pain002.js';

const transfer = (id: string, status: string, reason = ''): string => `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`;
const because = (code: string, text: string): string => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn><AddtlInf>${text}</AddtlInf></StsRsnInf>`;
const report = (group: string, transfers = '', reason = ''): string => `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>X</MsgId></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>PB-1</OrgnlMsgId><GrpSts>${group}</GrpSts>${reason}</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>PB-1</OrgnlPmtInfId>${transfers}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
const outcomes = (xml: string, ids = ['P-1', 'P-2']) => [...outcomesOf(readPain002(xml)!, ids)].map(([id, { outcome, reason }]) => [id, outcome, reason]);

test('each transfer has its own answer, with the bank\'s reason', () => {
  const xml = report('PART', transfer('P-1', 'ACSP') + transfer('P-2', 'RJCT', because('AC04', 'The account is closed')));
  expect(readPain002(xml)).toMatchObject({ messageId: 'PB-1', status: 'PART' });
  expect(outcomes(xml)).toEqual([['P-1', 'ACCEPTED', null], ['P-2', 'REJECTED', 'AC04: The account is closed']]);
});

test('a transfer that is not named has the answer to the whole file', () => {
  expect(outcomes(report('ACCP'))).toEqual([['P-1', 'ACCEPTED', null], ['P-2', 'ACCEPTED', null]]);
  expect(outcomes(report('RJCT', '', because('AM10', 'Wrong sum')))).toEqual([['P-1', 'REJECTED', 'AM10: Wrong sum'], ['P-2', 'REJECTED', 'AM10: Wrong sum']]);
});

test('a second file under the same id is no rejection of the first', () => {
  const answer = readPain002(report('RJCT', '', because('DU01', 'Received before')))!;
  expect(isRepeated(answer)).toBe(true);
  expect(isFinal(answer, ['P-1'])).toBe(false);
});

test.each(['AM05', 'DU02', 'DU04'])('%s says that it came before, of the file or of one transfer: no rejection either', (code) => {
  for (const xml of [report('RJCT', '', because(code, 'Duplicate')), report('RJCT', transfer('P-1', 'RJCT', because(code, 'Duplicate'))), report('RJCT').replace('</OrgnlPmtInfId>', `</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${because(code, 'Duplicate')}`)]) {
    expect(outcomes(xml, ['P-1'])).toEqual([['P-1', 'UNKNOWN', expect.stringContaining(code)]]);
  }
});

test.each(['PDNG', 'ACTC', 'RCVD', 'PART', ''])('%s of the whole file decides nothing', (status) => {
  expect(isFinal(readPain002(report(status))!, ['P-1'])).toBe(false);
});

test.each(['', 'no xml', '<html><body>502</body></html>', '<!DOCTYPE x [<!ENTITY a "b">]><Document/>', '<Document><CstmrPmtStsRpt/></Document>'])('%j is no answer', (xml) => {
  expect(readPain002(xml)).toBeUndefined();
});

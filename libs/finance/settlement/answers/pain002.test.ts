import { isFinal, isRepeated, outcomesOf, replaces } from './answer.js';
import { readPain002 } from './pain002.js';

const transfer = (id: string, status: string, reason = ''): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`;
const because = (code: string, text: string): string =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn><AddtlInf>${text}</AddtlInf></StsRsnInf>`;
const report = (
  group: string,
  transfers = '',
  reason = '',
): string => `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>X</MsgId></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>PB-1</OrgnlMsgId><GrpSts>${group}</GrpSts>${reason}</OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>PB-1</OrgnlPmtInfId>${transfers}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
const outcomes = (xml: string, ids = ['P-1', 'P-2']) =>
  [...outcomesOf(readPain002(xml)!, ids)].map(([id, { outcome, reason }]) => [id, outcome, reason]);

test("each transfer has its own answer, with the bank's reason", () => {
  const xml = report(
    'PART',
    transfer('P-1', 'ACSP') + transfer('P-2', 'RJCT', because('AC04', 'The account is closed')),
  );
  expect(readPain002(xml)).toMatchObject({ messageId: 'PB-1', status: 'PART' });
  expect(outcomes(xml)).toEqual([
    ['P-1', 'ACCEPTED', null],
    ['P-2', 'REJECTED', 'AC04: The account is closed'],
  ]);
});

test('a transfer that is not named has the answer to the whole file', () => {
  expect(outcomes(report('ACCP'))).toEqual([
    ['P-1', 'ACCEPTED', null],
    ['P-2', 'ACCEPTED', null],
  ]);
  expect(outcomes(report('RJCT', '', because('AM10', 'Wrong sum')))).toEqual([
    ['P-1', 'REJECTED', 'AM10: Wrong sum'],
    ['P-2', 'REJECTED', 'AM10: Wrong sum'],
  ]);
});

/** A report of levels: group status, payment informations with their ids, statuses and transfers. */
const levels = (
  group: string,
  ...batches: [id: string, status: string, transfers?: string, reason?: string][]
): string => {
  const ofGroup = `<OrgnlMsgId>PB-1</OrgnlMsgId>${group && `<GrpSts>${group}</GrpSts>`}`;
  const ofBatches = batches.map(([id, status, transfers = '', reason = '']) => {
    const ofBatch = `<OrgnlPmtInfId>${id}</OrgnlPmtInfId>${status && `<PmtInfSts>${status}</PmtInfSts>`}`;
    return `<OrgnlPmtInfAndSts>${ofBatch}${reason}${transfers}</OrgnlPmtInfAndSts>`;
  });
  return `<Document><CstmrPmtStsRpt>
    <OrgnlGrpInfAndSts>${ofGroup}</OrgnlGrpInfAndSts>${ofBatches.join('')}
  </CstmrPmtStsRpt></Document>`;
};
const AC02 = because('AC02', 'Debtor account number invalid');

test.each<[string, string, [string, string | null][]]>([
  [
    'group ACTC, batch RJCT, no transfers',
    levels('ACTC', ['PB-1', 'RJCT', '', AC02]),
    [
      ['REJECTED', 'AC02: Debtor account number invalid'],
      ['REJECTED', 'AC02: Debtor account number invalid'],
    ],
  ],
  [
    'group ACTC, batch ACCP',
    levels('ACTC', ['PB-1', 'ACCP']),
    [
      ['ACCEPTED', null],
      ['ACCEPTED', null],
    ],
  ],
  [
    'group RJCT, batch ACSP',
    levels('RJCT', ['PB-1', 'ACSP']),
    [
      ['ACCEPTED', null],
      ['ACCEPTED', null],
    ],
  ],
  [
    'group ACCP, batch RJCT, one transfer ACSP',
    levels('ACCP', ['PB-1', 'RJCT', transfer('P-1', 'ACSP'), AC02]),
    [
      ['ACCEPTED', null],
      ['REJECTED', 'AC02: Debtor account number invalid'],
    ],
  ],
  [
    'no group status, batch ACSP, one transfer RJCT',
    levels('', ['PB-1', 'ACSP', transfer('P-2', 'RJCT', because('AC04', 'Closed'))]),
    [
      ['ACCEPTED', null],
      ['REJECTED', 'AC04: Closed'],
    ],
  ],
  [
    "a transfer without a status has its batch's",
    levels('ACTC', ['PB-1', 'RJCT', transfer('P-1', ''), AC02]),
    [
      ['REJECTED', 'AC02: Debtor account number invalid'],
      ['REJECTED', 'AC02: Debtor account number invalid'],
    ],
  ],
  [
    "a batch without a status has the group's",
    levels('ACCP', ['PB-1', '', transfer('P-1', 'RJCT', because('AC04', 'Closed'))]),
    [
      ['REJECTED', 'AC04: Closed'],
      ['ACCEPTED', null],
    ],
  ],
  [
    'batch PART, one named',
    levels('ACCP', ['PB-1', 'PART', transfer('P-1', 'RJCT', because('AC04', 'Closed'))]),
    [
      ['REJECTED', 'AC04: Closed'],
      ['UNKNOWN', null],
    ],
  ],
  [
    'batch ACTC under a group that was accepted',
    levels('ACCP', ['PB-1', 'ACTC']),
    [
      ['UNKNOWN', null],
      ['UNKNOWN', null],
    ],
  ],
  [
    'codes of nobody',
    levels('ACCP', ['PB-1', 'XXXX', transfer('P-1', 'YYYY')]),
    [
      ['UNKNOWN', null],
      ['UNKNOWN', null],
    ],
  ],
  [
    'the batch twice, saying the same',
    levels('PART', ['PB-1', 'RJCT', '', AC02], ['PB-1', 'RJCT', '', AC02]),
    [
      ['REJECTED', 'AC02: Debtor account number invalid'],
      ['REJECTED', 'AC02: Debtor account number invalid'],
    ],
  ],
  [
    'the batch twice, saying two things',
    levels('PART', ['PB-1', 'RJCT', '', AC02], ['PB-1', 'ACSP', transfer('P-2', 'ACSP')]),
    [
      ['UNKNOWN', null],
      ['ACCEPTED', null],
    ],
  ],
  [
    'a batch of nobody beside ours',
    levels('PART', ['PB-9', 'RJCT', '', AC02], ['PB-1', 'ACSP']),
    [
      ['ACCEPTED', null],
      ['ACCEPTED', null],
    ],
  ],
  [
    'a batch of nobody alone',
    levels('ACTC', ['PB-9', 'RJCT', '', AC02]),
    [
      ['UNKNOWN', null],
      ['UNKNOWN', null],
    ],
  ],
  [
    'one transfer twice with two answers',
    levels('PART', ['PB-1', 'ACSP', transfer('P-1', 'ACSP') + transfer('P-1', 'RJCT')]),
    [
      ['UNKNOWN', null],
      ['ACCEPTED', null],
    ],
  ],
  [
    'one transfer came before, the other is rejected',
    levels('PART', [
      'PB-1',
      'PART',
      transfer('P-1', 'RJCT', because('AM05', 'Duplicate')) + transfer('P-2', 'RJCT', because('AC04', 'Closed')),
    ]),
    [
      ['UNKNOWN', 'AM05: Duplicate'],
      ['REJECTED', 'AC04: Closed'],
    ],
  ],
  [
    'a transfer of nobody, which may be any that is not named',
    levels('ACCP', ['PB-1', 'ACCP', transfer('P-99', 'RJCT', AC02)]),
    [
      ['UNKNOWN', null],
      ['UNKNOWN', null],
    ],
  ],
  [
    'a transfer without an id beside one that is named',
    levels('ACCP', ['PB-1', 'ACCP', transfer('', 'RJCT', AC02) + transfer('P-1', 'ACSP')]),
    [
      ['ACCEPTED', null],
      ['UNKNOWN', null],
    ],
  ],
  [
    'a transfer named in other letters',
    levels('ACSP', ['PB-1', '', transfer('p-2', 'RJCT', because('AC04', 'Closed'))]),
    [
      ['ACCEPTED', null],
      ['REJECTED', 'AC04: Closed'],
    ],
  ],
])('the nearest level decides: %s', (_what, xml, said) => {
  expect(outcomes(xml).map(([, outcome, reason]) => [outcome, reason])).toEqual(said);
});

test('a second file under the same id is no rejection of the first', () => {
  const answer = readPain002(report('RJCT', '', because('DU01', 'Received before')))!;
  expect(isRepeated(answer)).toBe(true);
  expect(isFinal(answer, ['P-1'])).toBe(false);
});

test.each<[string, string, string | null, boolean]>([
  ['of a transfer by name', report('PART', transfer('P-1', 'PDNG')), 'ACSP', true],
  ['of nobody by name, and none stands', report('PART', transfer('P-2', 'PDNG')), null, true],
  ['of others by name', report('PDNG', transfer('P-2', 'PDNG')), 'ACTC', false],
  ['of a whole file', report('PATC'), 'ACTC', true],
  ['of a whole file after a second one like it was turned down', report('PDNG'), 'RJCT', true],
  ['of a whole file of which it was accepted', report('PDNG'), 'ACSP', false],
  ['of a whole file, and is none', report(''), 'ACTC', false],
])('a word that decides nothing takes the place of the one that stands or not: said %s', (_of, xml, stands, does) => {
  expect(replaces(outcomesOf(readPain002(xml)!, ['P-1', 'P-2']).get('P-1')!, stands)).toBe(does);
});

test.each(['AM05', 'DU02', 'DU04'])(
  '%s says that it came before, of the file or of one transfer: no rejection either',
  (code) => {
    for (const xml of [
      report('RJCT', '', because(code, 'Duplicate')),
      report('RJCT', transfer('P-1', 'RJCT', because(code, 'Duplicate'))),
      report('RJCT').replace(
        '</OrgnlPmtInfId>',
        `</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${because(code, 'Duplicate')}`,
      ),
    ]) {
      expect(outcomes(xml, ['P-1'])).toEqual([['P-1', 'UNKNOWN', expect.stringContaining(code)]]);
    }
  },
);

test.each([
  ['ACCP', 'ACCEPTED'],
  ['ACFC', 'ACCEPTED'],
  ['ACSP', 'ACCEPTED'],
  ['ACWC', 'ACCEPTED'],
  ['ACWP', 'ACCEPTED'],
  ['ACSC', 'ACCEPTED'],
  ['ACCC', 'ACCEPTED'],
  ['RJCT', 'REJECTED'],
  ['CANC', 'REJECTED'],
  ['RCVD', 'UNKNOWN'],
  ['ACTC', 'UNKNOWN'],
  ['PATC', 'UNKNOWN'],
  ['PART', 'UNKNOWN'],
  ['PDNG', 'UNKNOWN'],
  ['BLCK', 'UNKNOWN'],
  ['XXXX', 'UNKNOWN'],
  ['constructor', 'UNKNOWN'],
])('%s of a transfer and of its file is %s', (status, outcome) => {
  expect(outcomes(report('PDNG', transfer('P-1', status)), ['P-1'])).toEqual([['P-1', outcome, null]]);
  expect(outcomes(report(status), ['P-1'])).toEqual([['P-1', outcome, null]]);
});

test('what a bank says is kept as text that can be shown, and no longer than can be read', () => {
  const long = readPain002(
    report('P'.repeat(1_000), '', because('C'.repeat(1_000), `Held\u0000 \u202ehere ${'x'.repeat(1_000)}`)),
  )!;
  expect([long.status, long.code]).toEqual(['P'.repeat(35), 'C'.repeat(35)]);
  expect(long.reason).toMatch(/^Held here x{290}$/);
});

test.each(['PDNG', 'ACTC', 'RCVD', 'PART', ''])('%s of the whole file decides nothing', (status) => {
  expect(isFinal(readPain002(report(status))!, ['P-1'])).toBe(false);
});

test.each([
  '',
  'no xml',
  '<html><body>502</body></html>',
  '<!DOCTYPE x [<!ENTITY a "b">]><Document/>',
  '<Document><CstmrPmtStsRpt/></Document>',
])('%j is no answer', (xml) => {
  expect(readPain002(xml)).toBeUndefined();
});

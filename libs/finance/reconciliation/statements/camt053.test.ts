import { Refusal } from '#platform/kernel';
import { parseCamt053 } from './camt053.js';
import { findReferences } from './references.js';
import { fixture, note, transaction } from './statement.fixture.js';

const read = (xml: string | Uint8Array) => parseCamt053(xml)[0]!;
const oneLine = (inside: string, amount = '10.00', credit = true) =>
  read(fixture({ entries: [{ amount, credit, inside }] })).lines[0]!;

function refusalOf(xml: string | Uint8Array): Refusal {
  try {
    parseCamt053(xml);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('what a statement says', () => {
  test.each(['02', '04', '06', '08', '12'])('version %s, with and without a namespace prefix', (version) => {
    const status = version < '07' ? 'BOOK' : '<Cd>BOOK</Cd>';
    const made = {
      version,
      closing: '103.00',
      entries: [
        { amount: '5.00', credit: true, status },
        { amount: '2.00', credit: false, status },
      ],
    };
    for (const prefix of ['', 'ns2']) {
      const statement = read(fixture({ ...made, prefix }));
      expect(statement).toMatchObject({
        statementId: 'S7',
        sequence: 7,
        account: { number: '001810000027', currency: 'USD' },
        opening: { minor: 100_00n },
        closing: { minor: 103_00n, date: '2026-11-24' },
      });
      expect(statement.lines.map((line) => line.amount.minor)).toEqual([500n, -200n]);
      expect(statement.lines[0]).toMatchObject({ bookingDate: '2026-11-24', valueDate: '2026-11-25' });
    }
  });

  test('a line that is only announced is pending, not booked', () => {
    const statement = read(fixture({ entries: [{ amount: '5.00', credit: true, status: '<Cd>PDNG</Cd>' }] }));
    expect([statement.lines.length, statement.pending.length]).toEqual([0, 1]);
  });

  test('a payer is read where version 02 and where version 08 keep it', () => {
    expect(
      oneLine(
        transaction(
          '<RltdPties><Dbtr><Nm>Lindhof &amp; S&#246;hne</Nm></Dbtr>' +
            '<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>',
        ),
      ).counterparty,
    ).toEqual({ name: 'Lindhof & Söhne', account: 'DE89370400440532013000' });
    expect(
      oneLine(transaction('<RltdPties><Dbtr><Pty><Nm>Lindhof</Nm></Pty></Dbtr></RltdPties>')).counterparty.name,
    ).toBe('Lindhof');
  });

  test('what was sent and what was kept on the way stand beside the amount', () => {
    const line = oneLine(
      transaction(
        '<AmtDtls><InstdAmt><Amt Ccy="USD">7000.00</Amt></InstdAmt></AmtDtls>' +
          '<Chrgs><Rcrd><Amt Ccy="USD">20.00</Amt></Rcrd><Rcrd><Amt Ccy="USD">5.00</Amt></Rcrd></Chrgs>',
      ),
      '6975.00',
    );
    expect([line.amount.minor, line.instructed?.minor, line.charges?.minor]).toEqual([6975_00n, 7000_00n, 25_00n]);
  });

  test('a charge says so by its code, a reversal by its indicator and keeps the sign of its own', () => {
    const code = (sub: string): string =>
      `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
    expect(oneLine(code('CHRG'), '35.00', false)).toMatchObject({
      isCharge: true,
      bankCode: 'PMNT/ICDT/CHRG',
      amount: { minor: -35_00n },
    });
    expect([true, false].map((credit) => oneLine(code('RRTN'), '10.00', credit).isReversal)).toEqual([false, true]);
    expect(oneLine(`<RvslInd>true</RvslInd>${code('DMCT')}`)).toMatchObject({
      isReversal: true,
      isCharge: false,
      amount: { minor: 10_00n },
    });
  });

  test('an Ustrd in ISO-8859-1 comes out right, bytes that fit no encoding are refused', () => {
    const xml = fixture({ entries: [{ amount: '1.00', credit: true, inside: note('Überweisung') }] });
    expect(read(Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')).lines[0]!.remittance).toBe('Überweisung');
    expect(read(Buffer.from(`\ufeff${xml}`)).lines[0]!.remittance).toBe('Überweisung');
    expect(refusalOf(Buffer.from(xml, 'latin1')).details.message).toContain('not UTF-8');
  });
});

describe('an entry with several transactions', () => {
  const amountXml = (amount: string): string => (amount === '' ? '' : `<Amt Ccy="USD">${amount}</Amt>`);
  const details = (amount: string, i: number): string =>
    `<TxDtls><Refs><EndToEndId>E${i}</EndToEndId></Refs>${amountXml(amount)}</TxDtls>`;
  const batch = (...amounts: string[]): string => `<NtryDtls>${amounts.map(details).join('')}</NtryDtls>`;

  test('becomes a line for each when they add up', () => {
    const { lines } = read(
      fixture({ entries: [{ amount: '10.00', credit: false, inside: batch('4.00', '5.99', '0.01') }] }),
    );
    expect(lines.map((line) => [line.amount.minor, line.endToEndId])).toEqual([
      [-400n, 'E0'],
      [-599n, 'E1'],
      [-1n, 'E2'],
    ]);
  });

  test('in version 02 the amounts stand under AmtDtls', () => {
    const inside = batch('', '').replaceAll(
      '</Refs>',
      '</Refs><AmtDtls><TxAmt><Amt Ccy="USD">5.00</Amt></TxAmt></AmtDtls>',
    );
    expect(
      read(fixture({ version: '02', entries: [{ amount: '10.00', credit: true, inside, status: 'BOOK' }] })).lines.map(
        (line) => line.amount.minor,
      ),
    ).toEqual([500n, 500n]);
  });

  test.each([[['4.00', '5.00']], [['', '']], [['4.00', '']]])(
    'stays one line of the entry when its parts %j do not add up',
    (amounts) => {
      const { lines } = read(fixture({ entries: [{ amount: '10.00', credit: true, inside: batch(...amounts) }] }));
      expect(lines).toMatchObject([{ amount: { minor: 1000n }, endToEndId: null, movements: 2 }]);
    },
  );
});

describe('the code of an entry with several transactions that stay one line', () => {
  const code = (sub: string): string =>
    sub === ''
      ? ''
      : `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;

  test.each<[string, string[], string | null, boolean]>([
    ['ESCT', ['CHRG', ''], 'PMNT/ICDT/ESCT', false],
    ['CHRG', ['ESCT', ''], 'PMNT/ICDT/CHRG', true],
    ['', ['CHRG', ''], null, false],
    ['', ['CHRG', 'ESCT'], null, false],
    ['', ['CHRG', 'CHRG'], 'PMNT/ICDT/CHRG', true],
    ['ESCT', ['CHRG'], 'PMNT/ICDT/CHRG', true],
  ])('coded %j with details of %j is %j', (own, details, bankCode, isCharge) => {
    const each = details.map((detail) => `<TxDtls>${code(detail)}</TxDtls>`);
    const inside = `${code(own)}<NtryDtls>${each.join('')}</NtryDtls>`;
    expect(oneLine(inside, '49.00', false)).toMatchObject({ bankCode, isCharge });
  });
});

describe('days', () => {
  const bookedOn = (day: string, tag = 'Dt') =>
    fixture({ entries: [{ amount: '1.00', credit: true }] }).replace(
      '<BookgDt><Dt>2026-11-24</Dt>',
      `<BookgDt><${tag}>${day}</${tag}>`,
    );

  test.each(['2026-02-31', '2026-13-01', '2026-00-10', '0000-01-01', '24.11.2026', '2026-11-241', 'today'])(
    'a booking day %j is refused with its place',
    (day) => {
      expect(refusalOf(bookedOn(day)).details).toMatchObject({
        field: 'file',
        reason: 'ENTRY',
        message: expect.stringContaining(`Statement 1, entry 1: "${day}"`) as string,
      });
    },
  );

  test("are read in the bank's own zone, whatever stands behind them", () => {
    expect(
      ['2026-11-24', '2028-02-29', '9999-12-31', '2026-11-24Z', '2026-11-24+07:00'].map(
        (day) => read(bookedOn(day)).lines[0]!.bookingDate,
      ),
    ).toEqual(['2026-11-24', '2028-02-29', '9999-12-31', '2026-11-24', '2026-11-24']);
    expect(read(bookedOn('2026-11-24T23:30:00-05:00', 'DtTm')).lines[0]!.bookingDate).toBe('2026-11-24');
  });

  test("of value may be the bank's own 30 February, and none at all is none", () => {
    const xml = fixture({ entries: [{ amount: '1.00', credit: true }] });
    expect(read(xml.replace(/<ValDt>.*<\/ValDt>/, '<ValDt><Dt>2026-02-30</Dt></ValDt>')).lines[0]).toMatchObject({
      valueDate: null,
      bookingDate: '2026-11-24',
    });
    expect(read(xml.replace(/<BookgDt>.*<\/BookgDt>/, '')).lines[0]!.bookingDate).toBeNull();
  });
});

test('texts are cleaned and cut for show, and the fingerprint still tells them apart', () => {
  const [hidden, plain] = [oneLine(note('INV\u202e 7')), oneLine(note('INV 7'))];
  expect([hidden.remittance, plain.remittance, hidden.fingerprint === plain.fingerprint]).toEqual([
    'INV 7',
    'INV 7',
    false,
  ]);
  expect(oneLine(note(`${'🧵'.repeat(9_000)}`)).remittance).toMatch(/^(🧵)+…$/u);
  expect(oneLine(note('RF18\u2060539007547034')).references).toEqual(['RF18539007547034']);
});

describe('amounts', () => {
  const minorOf = (amount: string, currency = 'USD'): bigint =>
    read(fixture({ currency, entries: [{ amount, credit: true, currency }] })).lines[0]!.amount.minor;

  test('beyond what a float can hold stay exact, and more digits are fine when they are zeros', () => {
    expect(minorOf('90071992547409.93')).toBe(9007199254740993n);
    expect(minorOf('18.15000')).toBe(1815n);
    expect([minorOf('4000.00', 'KHR'), minorOf('1.234', 'KWD'), minorOf('7', 'USD'), minorOf('.5', 'USD')]).toEqual([
      4000n,
      1234n,
      700n,
      50n,
    ]);
  });

  test.each(['9'.repeat(30), '18.155', '1,000.00', '1e3', 'NaN', '', '-5.00', '0x1F', '٣.٠٠'])(
    '%j is refused with its place',
    (amount) => {
      const refusal = refusalOf(
        fixture({
          entries: [
            { amount: '1.00', credit: true },
            { amount, credit: true },
          ],
        }),
      );
      expect(refusal.code).toBe('BAD_INPUT');
      expect(refusal.details).toMatchObject({
        field: 'file',
        message: expect.stringContaining('Statement 1, entry 2') as string,
      });
    },
  );

  test('an entry that is neither credit nor debit is refused', () => {
    expect(
      refusalOf(
        fixture({ entries: [{ amount: '1.00', credit: true }] }).replace(/<CdtDbtInd>CRDT<\/CdtDbtInd><Sts>/, '<Sts>'),
      ).details.message,
    ).toContain('neither CRDT nor DBIT');
  });
});

describe('files that are no statement', () => {
  test.each([
    ['', 'not readable XML'],
    ['hello', 'not readable XML'],
    ['<Document><BkToCstmrStmt>', 'not readable XML'],
    [fixture().replace('</Stmt>', ''), 'not readable XML'],
    ['<Document/>', 'not a camt.053'],
    ['<Document><BkToCstmrDbtCdtNtfctn/></Document>', 'camt.054'],
    ['<Document><BkToCstmrStmt/></Document>', 'no statement'],
    [`<!DOCTYPE x [<!ENTITY a "b">]>${fixture()}`, 'document type'],
    [fixture().slice(0, 600), 'not readable XML'],
  ])('%j', (xml, message) => {
    expect(refusalOf(xml).details).toMatchObject({
      field: 'file',
      message: expect.stringContaining(message) as string,
    });
  });

  test.each([
    ['ZIP', 'PK\x03\x04\x14\0statement.xml'],
    ['GZIP', '\x1f\x8b\x08\0'],
    ['PDF', '%PDF-1.7'],
    ['MT940', ':20:940S140507\r\n:25:NL26\r\n:28C:1'],
    ['MT940', '{1:F01ASNBNL21XXXX0000000000}{2:O940}{4:\r\n:20:0000000000'],
    ['MT940', '\xef\xbb\xbf\n:20:1'],
    ['EMPTY', '\n \n'],
    ['OTHER_XML', '<html><body>:20:</body></html>'],
    ['CAMT052', '<Document><BkToCstmrAcctRpt/></Document>'],
    ['DOCTYPE', '<!doctype html><html/>'],
    ['NOT_XML', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`],
  ])('are named: %s', (reason, text) => {
    expect(refusalOf(Buffer.from(text, 'latin1')).details).toMatchObject({ field: 'file', reason });
  });

  test('an entity of its own is no way in: it stays as it is written', () => {
    expect(oneLine(note('&xxe; &#x41;&lt;')).remittance).toBe('&xxe; A<');
  });
});

describe('our reference', () => {
  test.each([
    ['RF18539007547034'],
    ['rf18 5390 0754 7034'],
    ['Invoice 12 /ROC/RF18-5390-0754-7034/ thanks'],
    ['PAYMENT REFRF18 5390 0754 7034 INV 7'],
    ['RF18 5390 07\n54 7034'],
    ['ref. RF18539007547034; order 4'],
    ['ＲＦ１８５３９００７５４７０３４'],
    ['RF18\u20115390\u20110754\u20117034'],
    ['RF18,5390,0754,7034'],
    ['RF18_5390_0754_7034'],
    ['RF-18 – 5390 · 0754 : 7034'],
    ['R F 1 8 5 3 9 0 0 7 5 4 7 0 3 4'],
    ['RF18\u200b5390\u00ad07\u206054\ufeff7034'],
    ['RF១៨ ៥៣៩០ ០៧៥៤ ៧០៣៤'],
    ['rf١٨٥٣٩٠٠٧٥٤٧٠٣٤'],
    ['RF𝟏𝟖𝟝𝟛𝟫𝟎𝟢𝟩𝟱𝟺𝟽𝟬𝟹𝟒'],
  ])('is found in %j', (text) => {
    expect(findReferences(text)).toContain('RF18539007547034');
  });

  test('with a wrong digit is none, in any writing', () => {
    for (const text of [
      'RF18539007547035',
      'RF18,5390,0754,7035',
      'ＲＦ１８５３９００７５４７０３５',
      'RF១៨ ៥៣៩០ ០៧៥៤ ៧០៣៥',
    ])
      expect(findReferences(text)).toEqual([]);
  });

  test('is found structured, cut over two Ustrd, and in the EndToEndId', () => {
    const found = (inside: string): string[] => oneLine(transaction(inside)).references;
    expect(found('<RmtInf><Strd><CdtrRefInf><Ref>RF18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf>')).toEqual([
      'RF18539007547034',
    ]);
    expect(found('<RmtInf><Ustrd>order RF185390</Ustrd><Ustrd>07547034 thanks</Ustrd></RmtInf>')).toContain(
      'RF18539007547034',
    );
    expect(found('<Refs><EndToEndId>RF18539007547034</EndToEndId></Refs>')).toEqual(['RF18539007547034']);
  });
});

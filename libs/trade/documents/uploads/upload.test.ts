import { documentNumber, ORDER_LIMIT, refuseBeyondLimit } from './upload.js';

const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return [code, details.field];
  }
};

describe('what an order may bring', () => {
  test.each([
    ['the last file', { files: 29, bytes: 0 }, 1, 'taken'],
    ['one file more', { files: 30, bytes: 0 }, 1, ['BAD_INPUT', 'file']],
    ['the last byte', { files: 1, bytes: ORDER_LIMIT.bytes - 1 }, 1, 'taken'],
    ['one byte more', { files: 1, bytes: ORDER_LIMIT.bytes }, 1, ['BAD_INPUT', 'file']],
  ])('%s', (_, has, bytes, answer) => expect(refusal(() => refuseBeyondLimit(has, bytes)) ?? 'taken').toEqual(answer));
});

describe('the number on a document', () => {
  test('is kept as carriers write it', () => expect(documentNumber('  mskh 2611/0042-a ')).toBe('MSKH 2611/0042-A'));

  test.each([
    ['BL-១២៣', 'BL-123'],
    ['mskh ２６', 'MSKH 26'],
    ['BL-٤٥٦', 'BL-456'],
  ])('has the digits of whatever keyboard typed it: %s', (text, kept) => expect(documentNumber(text)).toBe(kept));

  test.each([
    '',
    'A',
    'x'.repeat(36),
    'BL\u0000123',
    'BL 1\n2',
    'BL\u20281',
    'BL\ufeff12',
    'BL\u202e12',
    '\ufb01123',
    'Stra\u00dfe 1',
    'ប័ណ្ណ 12',
    '<b>12</b>',
  ])('%p is refused and the field named', (text) => {
    expect(refusal(() => documentNumber(text))).toEqual(['BAD_INPUT', 'number']);
  });
});

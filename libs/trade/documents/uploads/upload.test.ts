import { documentNumber, mediaTypeOf, UPLOAD_LIMIT } from './upload.js';

const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return [code, details.field];
  }
};
const file = (...beginning: number[]): Uint8Array => Uint8Array.from([...beginning, 1, 2, 3, 4, 5, 6, 7, 8]);

describe('an uploaded file', () => {
  test('is known by its first bytes', () => {
    expect(mediaTypeOf(Buffer.from('%PDF-1.7 and so on'))).toBe('application/pdf');
    expect(mediaTypeOf(file(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(mediaTypeOf(file(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
  });

  test.each([['a page with a script', Buffer.from('<html><script>')], ['half a beginning', Buffer.from('%PD')], ['nothing', Buffer.alloc(0)], ['too much', Buffer.alloc(UPLOAD_LIMIT + 1, '%PDF-')]])('%s is refused and the field named', (_, bytes) => {
    expect(refusal(() => mediaTypeOf(bytes))).toEqual(['BAD_INPUT', 'file']);
  });
});

describe('the number on a document', () => {
  test('is kept as carriers write it', () => expect(documentNumber('  mskh 2611/0042-a ')).toBe('MSKH 2611/0042-A'));

  test.each(['', 'A', 'x'.repeat(36), 'BL\u0000123', 'ប័ណ្ណ 12', '<b>12</b>'])('%p is refused and the field named', (text) => {
    expect(refusal(() => documentNumber(text))).toEqual(['BAD_INPUT', 'number']);
  });
});

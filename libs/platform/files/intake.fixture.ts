import { deflateSync } from 'node:zlib';
import type { Unfit } from './intake.js';

/** The refusal of a file that can't be taken for this reason. */
export const refused = (reason: Unfit) => ({
  code: 'BAD_INPUT',
  details: expect.objectContaining({ field: 'file', reason, message: expect.any(String) }),
});

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdf(objects: readonly (string | Buffer)[], { trailer = '', end = '' } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    offsets.push(size());
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const start = size();
  const places = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}`));
  parts.push(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n${end}`,
    ),
  );
  return Buffer.concat(parts);
}

export const PAGES = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
];
export const withCatalogue = (more: string, ...objects: (string | Buffer)[]) =>
  pdf([`<< /Type /Catalog /Pages 2 0 R ${more} >>`, ...PAGES, ...objects]);

/** Objects packed in a compressed stream. */
export function packed(...objects: readonly [number: number, text: string][]): Buffer {
  const body = objects.map(([, text]) => text).join(' ');
  let at = 0;
  const head =
    objects
      .map(([number, text]) => {
        const entry = `${number} ${at}`;
        at += text.length + 1;
        return entry;
      })
      .join(' ') + ' ';
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.from(head + body));
}

/** The body of a stream as it stands, in no code. */
export const wrapped = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), Buffer.from(body), Buffer.from('\nendstream')]);

export const changed = (file: Buffer, from: string, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replace(from, to), 'latin1');

export function stream(dict: string, content: Buffer): Buffer {
  const bytes = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRawStream,
} from '@cantoo/pdf-lib';

const textOf = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for, by its number, from the table that lets readers copy text. */
function glyphsOf(font: PDFDict): Map<number, string> {
  const table = textOf(font.lookup(PDFName.of('ToUnicode')) as PDFRawStream);
  const glyphs = new Map<number, string>();
  for (const [, block] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(glyph!, 16), utf16(text!));
  }
  for (const [, block] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let i = parseInt(from!, 16); i <= parseInt(to!, 16); i++)
        glyphs.set(i, String.fromCharCode(parseInt(text!, 16) + i - parseInt(from!, 16)));
    }
  }
  return glyphs;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );

function pageText(page: PDFPage): string {
  const fonts = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict);
  const glyphs = new Map(fonts.keys().map((name) => [name.asString(), glyphsOf(fonts.lookup(name, PDFDict))]));
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((each) => page.doc.context.lookup(each) as PDFRawStream)
      : [contents as unknown as PDFRawStream];
  let font = new Map<number, string>();
  let text = '';
  for (const [, name, shown] of streams
    .map(textOf)
    .join('\n')
    .matchAll(/(\/\w+) [\d.]+ Tf|\[((?:\((?:\\.|[^\\)])*\)|[^\]])*)\] TJ/gs)) {
    if (name) font = glyphs.get(name) ?? font;
    for (const [, piece] of (shown ?? '').matchAll(/\(((?:\\.|[^\\)])*)\)/gs)) {
      const codes = Buffer.from(unescaped(piece!), 'latin1');
      for (let i = 0; i + 1 < codes.length; i += 2) text += font.get(codes.readUInt16BE(i)) ?? '';
    }
    if (shown !== undefined) text += '\n';
  }
  return text;
}

/** The text of a PDF of ours, as a reader would copy it: a line of it for each run of glyphs. */
export async function pdfText(file: Uint8Array): Promise<string> {
  return (await PDFDocument.load(file)).getPages().map(pageText).join('\n');
}

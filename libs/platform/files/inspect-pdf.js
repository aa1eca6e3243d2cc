// @ts-check
// Loaded by the intake's child alone: what strangers send is opened in no other process.
import {
  EncryptedPDFError,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectParser,
  PDFParser,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { PdfJudge } from './pdf-judge.js';
import { Unfit } from './unfit.js';

/** A bill of lading has a few hundred. */
const OBJECTS = 20_000;
/** Objects and trailers that stand where the parser doesn't come by. An honest file has none. */
const HIDDEN = 200;
/** Bytes of such a one that are read; a longer one is refused. */
const WINDOW = 65_536;

/**
 * Read whole: every object that stands anywhere in the bytes, as a viewer goes where a table of the file sends it.
 * Those in compressed streams, that no page refers to, that a later version replaces, and those that hide in the body
 * of a stream or in a comment. It is kept as it came: a carrier's signature on it stays right.
 * @param {Uint8Array} bytes
 */
export async function inspectPdf(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const judge = new PdfJudge();
  /** @type {Set<number>} */
  const seen = new Set();
  const restore = listen(judge, seen);
  try {
    // What was sent in part has no end.
    if (!text.subarray(-1_024).includes('startxref')) throw new Error('it has no end');
    // Each object costs the parser time, and others wait for it.
    const [words, objects] = [placesOf(text, 'obj').length, placesOf(text, ' obj').length];
    if (words > 3 * OBJECTS || objects > OBJECTS) throw new Unfit('TOO_COMPLEX');
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    const { context } = document;
    if (!(context.trailerInfo.Root instanceof PDFRef) || document.getPageCount() < 1)
      throw new Error('it has no pages');
    readHidden(text, seen, context, judge);
    judge.conclude();
  } catch (error) {
    if (judge.verdict) throw new Unfit(judge.verdict);
    if (error instanceof Unfit) throw error;
    throw new Unfit(error instanceof EncryptedPDFError ? 'ENCRYPTED' : 'UNREADABLE');
  } finally {
    restore();
  }
  if (judge.verdict) throw new Unfit(judge.verdict);
  return { type: 'application/pdf', bytes };
}

/**
 * Lets the judge see what the parser reads, as it reads it, and notes behind which `obj` it has been.
 * @param {PdfJudge} judge @param {Set<number>} seen @returns {() => void}
 */
function listen(judge, seen) {
  /** @type {(() => unknown)[]} */
  const undo = [];
  /** @param {object} type @param {string} name @param {(result: any, self: any, args: any[]) => void} hear */
  const after = (type, name, hear) => {
    const its = /** @type {any} */ (type)[name];
    undo.push(() => Object.assign(type, { [name]: its }));
    Object.assign(type, {
      /** @this {unknown} @param {unknown[]} args */
      [name](...args) {
        const result = its.apply(this, args);
        hear(result, this, args);
        return result;
      },
    });
  };
  after(PDFObjectParser.prototype, 'parseName', (name) => judge.name(name.decodeText()));
  after(PDFObjectParser.prototype, 'parseDict', (dict) => judge.dictionary(dict));
  after(PDFObjectParser.prototype, 'parseDictOrStream', (found) => {
    if (found instanceof PDFRawStream) judge.stream(found.dict);
  });
  after(PDFParser.prototype, 'parseIndirectObjectHeader', (_ref, { bytes }) => seen.add(bytes.offset()));
  after(PDFContext.prototype, 'assign', (_none, _self, [ref, object]) => judge.object(ref.objectNumber, object));
  return () => undo.forEach((each) => each());
}

/**
 * @param {Buffer} text @param {ReadonlySet<number>} seen @param {PDFContext} context @param {PdfJudge} judge
 */
function readHidden(text, seen, context, judge) {
  const objects = placesOf(text, 'obj')
    .map((at) => ({ at: at + 3, sure: headed(text, at) }))
    .filter(({ at, sure }) => sure !== 'no' && !seen.has(at));
  const trailers = placesOf(text, 'trailer').map((at) => ({ at: at + 7, sure: 'trailer' }));
  if (objects.length + trailers.length > HIDDEN) throw new Unfit('TOO_COMPLEX');
  for (const { at, sure } of [...objects, ...trailers]) {
    const window = text.subarray(at, at + WINDOW);
    const parser = /** @type {any} */ (PDFObjectParser.forBytes(window, context));
    // Only what it is, not its body: bodies in bodies in bodies would take for ever.
    parser.parseDictOrStream = parser.parseDict;
    parser.skipWhitespaceAndComments();
    if (sure === 'trailer' && parser.bytes.peek() !== 0x3c) continue; // a word on a page
    try {
      const found = parser.parseObject();
      parser.skipWhitespaceAndComments();
      const isStream =
        window.subarray(parser.bytes.offset(), parser.bytes.offset() + 6).toString('latin1') === 'stream';
      if (isStream && found instanceof PDFDict) judge.stream(found);
      const number = /(\d+)[\0\s]+\d+[\0\s]*obj$/.exec(text.subarray(Math.max(0, at - 40), at).toString('latin1'))?.[1];
      if (isStream && found instanceof PDFDict && found.has(PDFName.of('N')))
        throw new Error('it hides its packed objects');
      if (number) judge.object(Number(number), found);
    } catch (error) {
      // By chance three bytes of a picture are "obj" behind white space; a header is none.
      if (sure !== 'perhaps') throw error;
      const [own = ''] = window.toString('latin1').split('endobj', 1);
      for (const [, name = ''] of own.matchAll(/\/([^\0\s()<>[\]{}/%]+)/g)) judge.name(PDFName.of(name).decodeText());
    }
  }
}

/**
 * Whether two numbers stand before `obj`, as an object begins: `1 0 obj`. Comments may stand between them ("perhaps").
 * @param {Buffer} text @param {number} at
 */
function headed(text, at) {
  const before = text.subarray(Math.max(0, at - 300), at).toString('latin1');
  if (/\d[\0\s]+\d+[\0\s]*$/.test(before)) return 'yes';
  return /[\r\n][\0\s]*$/.test(before) && before.includes('%') ? 'perhaps' : 'no';
}

/** Where a word stands in the bytes. @param {Buffer} text @param {string} word */
function placesOf(text, word) {
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

// @ts-check
// Plain JavaScript, because it is a program of its own that tests start as it stands: the intake's child. What strangers
// send is opened here and nowhere else; a picture or a document that eats memory or time takes only this process with it.
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const RSS_LIMIT = Number(process.argv[2]); // bytes
const PIXELS = Number(process.argv[3]);

if (isMainThread) {
  // A second thread watches the memory, because the first may be deep in a bomb: no heap limit sees what is inflated.
  new Worker(new URL(import.meta.url), { workerData: 'watch', argv: process.argv.slice(2) }).unref();
  process.on('message', (/** @type {{ type: string, bytes: Uint8Array }} */ order) => {
    clean(order).then(
      (cleaned) => process.send?.(cleaned),
      (error) => process.send?.({ refused: error instanceof Unfit ? error.message : 'UNREADABLE' }),
    );
  });
  // Ctrl-C reaches the whole group: the parent decides, and when it is gone this process goes too.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
} else if (workerData === 'watch') {
  setInterval(() => process.memoryUsage.rss() > RSS_LIMIT && process.kill(process.pid, 'SIGKILL'), 20);
}

/** Why it can't be taken, as one of the reasons of `intake.ts`. */
class Unfit extends Error {}

/** @param {{ type: string, bytes: Uint8Array }} order */
const clean = ({ type, bytes }) => (type === 'application/pdf' ? inspectPdf(bytes) : developPhoto(bytes));

/** Turned upright, without metadata, in plain colours on white; whatever hid behind its end stays behind. @param {Uint8Array} bytes */
async function developPhoto(bytes) {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const { width, height } = await open().metadata();
  if (width * height > PIXELS) throw new Unfit('TOO_MANY_PIXELS');
  const photo = open().autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  return { type: 'image/jpeg', bytes: await photo.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer() };
}

/** A bill of lading has a few hundred. */
const OBJECTS = 20_000;

/** How often a word stands in the bytes. @param {Uint8Array} bytes @param {string} word */
function countOf(bytes, word) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

/** Names by which a document does something, or carries something. Any of them, anywhere in it, is enough. */
const UNFIT = new Map([
  .../** @type {const} */ (['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'Thread', 'ResetForm', 'AA', 'AcroForm', 'XFA', 'RichMedia', 'RichMediaExecute', 'Rendition', 'Movie', 'Sound', '3D']).map((name) => [name, 'ACTIVE']),
  .../** @type {const} */ (['EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'Collection']).map((name) => [name, 'ATTACHMENT']),
]);

/**
 * Read whole by the parser, object by object, also those that lie in compressed streams, that no page refers to, or that
 * a later version of the file replaces. It is kept as it came: a carrier's signature on it stays right.
 * @param {Uint8Array} bytes
 */
async function inspectPdf(bytes) {
  const { EncryptedPDFError, PDFDocument, PDFName, PDFObjectParser, PDFRawStream, PDFRef } = await import('@cantoo/pdf-lib');
  let unfit = '';
  const { parseName } = /** @type {{ parseName(): { decodeText(): string } }} */ (/** @type {unknown} */ (PDFObjectParser.prototype));
  /** @this {unknown} */
  const parseAndLook = function () {
    const name = parseName.call(this);
    unfit ||= UNFIT.get(name.decodeText()) ?? '';
    return name;
  };
  Object.assign(PDFObjectParser.prototype, { parseName: parseAndLook });
  try {
    // What was sent in part has no end.
    if (!Buffer.from(bytes.subarray(-1_024)).includes('startxref')) throw new Error('it has no end');
    // Each object costs the parser time, and others wait for it.
    if (countOf(bytes, ' obj') > OBJECTS) throw new Unfit('TOO_COMPLEX');
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    const { context } = document;
    const hidden = context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) instanceof PDFRef);
    if (hidden || !(context.trailerInfo.Root instanceof PDFRef) || document.getPageCount() < 1) throw new Error('it has no pages');
  } catch (error) {
    if (error instanceof Unfit) throw error;
    throw new Unfit(error instanceof EncryptedPDFError ? 'ENCRYPTED' : unfit || 'UNREADABLE');
  } finally {
    Object.assign(PDFObjectParser.prototype, { parseName });
  }
  if (unfit) throw new Unfit(unfit);
  return { type: 'application/pdf', bytes };
}

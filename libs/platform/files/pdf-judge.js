// @ts-check
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { Unfit } from './unfit.js';

/** Names by which a document does something, or carries something. Any of them, anywhere in it, is enough. */
const UNFIT = new Map([
  .../** @type {const} */ ([
    'JavaScript',
    'JS',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToE',
    'GoToR',
    'Thread',
    'ResetForm',
    'AA',
    'XFA',
    'RichMedia',
    'RichMediaExecute',
    'Rendition',
    'Movie',
    'Sound',
    '3D',
    'FFilter',
    'FDecodeParms',
    'OPI',
  ]).map((name) => [name, 'ACTIVE']),
  .../** @type {const} */ (['EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'Collection']).map((name) => [
    name,
    'ATTACHMENT',
  ]),
]);

/** Where a link may lead that a person follows. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|www\.)/i;

const key = (/** @type {string} */ name) => PDFName.of(name);
const isText = (/** @type {unknown} */ value) => value instanceof PDFString || value instanceof PDFHexString;

/** Judges what a parser reads of a PDF, piece by piece, in whatever order it comes. */
export class PdfJudge {
  /** Why the document is refused; '' as long as nothing was found. */
  verdict = '';
  #form = false;
  #signature = false;
  /**
   * All objects that were read under a number: which one a viewer takes is its own affair.
   * @type {Map<number, unknown[]>}
   */
  #objects = new Map();
  /** What can be judged when all is read. @type {(() => void)[]} */
  #later = [];

  /** @param {string} name */
  name(name) {
    if (name === 'AcroForm') this.#form = true;
    this.#refuse(UNFIT.get(name));
  }

  /** @param {number} number @param {unknown} object */
  object(number, object) {
    const known = this.#objects.get(number);
    if (known) known.push(object);
    else this.#objects.set(number, [object]);
  }

  /** @param {PDFDict} dict */
  dictionary(dict) {
    const at = (/** @type {string} */ name) => dict.get(key(name));
    if (at('OpenAction')) this.#each(at('OpenAction'), (action) => !opensAPage(action) && this.#refuse('ACTIVE'));
    // A chain of actions: a leap to a page that goes on to something else.
    if (at('S') && at('Next')) this.#refuse('ACTIVE');
    if (at('URI')) this.#each(at('URI'), (link) => this.#link(link));
    // A form to be filled in; what a carrier has signed has a field for that, and no other.
    if (at('FT') === key('Sig')) this.#signature = true;
    else if (at('FT')) this.#refuse('ACTIVE');
  }

  /** @param {PDFDict} dict Of a stream. */
  stream(dict) {
    const at = (/** @type {string} */ name) => dict.get(key(name));
    if (at('F') || at('Ref')) this.#refuse('ACTIVE'); // what it shows lies in another file
    const isPacked = at('Type') === key('ObjStm');
    if (at('First') && !isPacked) throw new Unfit('UNREADABLE'); // packed objects, hidden
    // Told elsewhere or in another code than the parser knows, they would be other objects than those that it reads.
    if (!isPacked) return;
    const parts = ['Filter', 'N', 'First']
      .map(at)
      .flatMap((part) => (part instanceof PDFArray ? part.asArray() : [part]));
    if (parts.some((part) => part instanceof PDFRef) || at('DecodeParms') || at('DP')) throw new Unfit('UNREADABLE');
  }

  /** When all is read. */
  conclude() {
    for (const judge of this.#later) judge();
    if (this.#form && !this.#signature) this.#refuse('ACTIVE');
  }

  /** @param {unknown} link */
  #link(link) {
    if (link instanceof PDFDict) return this.#each(link.get(key('Base')), (base) => this.#link(base));
    if (isText(link) && !LINK.test(/** @type {PDFString} */ (link).decodeText())) this.#refuse('ACTIVE');
  }

  /**
   * The value itself, or all that stand under its number.
   * @param {unknown} value
   * @param {(value: unknown) => void} judge
   */
  #each(value, judge) {
    if (value instanceof PDFRef) this.#later.push(() => this.#objects.get(value.objectNumber)?.forEach(judge));
    else judge(value);
  }

  /** @param {string | undefined} reason */
  #refuse(reason) {
    this.verdict ||= reason ?? '';
  }
}

/** What may happen when a document opens: it goes to one of its pages. @param {unknown} action */
const opensAPage = (action) =>
  action instanceof PDFArray ||
  action instanceof PDFName ||
  isText(action) ||
  action === PDFNull ||
  (action instanceof PDFDict && action.get(key('S')) === key('GoTo'));

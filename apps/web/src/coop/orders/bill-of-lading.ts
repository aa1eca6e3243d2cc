import { inTheNameOf } from '../../data/person';
import { queryClient } from '../../data/query-client';
import { RefusalError } from '../../data/request';
import { photosPdf, type PagePhoto } from './photos-pdf';

/** A photo's longer side, pixels: small print stays readable, and a slow network carries about half a megabyte. */
const LONGEST = 2400;

const lightened = new WeakMap<File, Promise<Blob>>();

/**
 * A photo is made smaller before it is sent, once, so that a repeat sends the same bytes; what can't be (a PDF, a
 * picture that the browser can't read) goes as it is.
 */
export function lighten(file: File): Promise<Blob> {
  const known = lightened.get(file) ?? makeSmaller(file).catch(() => file);
  lightened.set(file, known);
  return known;
}

async function makeSmaller(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture || (Math.max(picture.width, picture.height) <= LONGEST && file.size < 700_000)) return file;
  const smaller = await jpegOf(draw(picture));
  return smaller && smaller.size < file.size ? smaller : file;
}

/** Pages of one bill of lading: each of half a megabyte, and the market takes 10 MB. */
export const MOST_PAGES = 12;

const asPages = new WeakMap<File, Promise<PagePhoto>>();

/**
 * What is sent of the pages that were chosen: one as it is, several photos as one PDF.
 * BAD_INPUT { field: 'file', page } for one that can't be opened.
 */
export async function joined(files: readonly File[]): Promise<Blob> {
  const [first] = files;
  if (first && files.length === 1) return lighten(first);
  const unreadable = (page: number) => (): never => {
    throw new RefusalError('BAD_INPUT', undefined, 'file', { reason: 'PAGE_UNREADABLE', page });
  };
  const pages = files.map((file, i) => pageOf(file).catch(unreadable(i + 1)));
  return new Blob([photosPdf(await Promise.all(pages))], { type: 'application/pdf' });
}

/** A photo as a page, made once: a repeat sends the same bytes. */
function pageOf(file: File): Promise<PagePhoto> {
  const known = asPages.get(file) ?? asPage(file);
  asPages.set(file, known);
  return known;
}

/** As a JPEG of its own, turned upright, whatever kind of picture it was. */
async function asPage(file: File): Promise<PagePhoto> {
  const canvas = draw(await createImageBitmap(file));
  const jpeg = await jpegOf(canvas);
  if (!jpeg) throw new Error('the browser writes no JPEG');
  return { jpeg: new Uint8Array(await jpeg.arrayBuffer()), width: canvas.width, height: canvas.height };
}

/** As large as a page is sent. */
function draw(picture: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));

/** How much of the file has left the phone. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

export interface BroughtBill {
  readonly orderId: string;
  readonly number: string;
  /** Photos of its pages in their order, or one PDF. */
  readonly files: readonly File[];
  /** The same key sent again counts once. */
  readonly key: string;
  readonly onProgress: (progress: Progress) => void;
}

interface Said {
  code?: string;
  field?: string;
  requestId?: string;
  details?: Record<string, unknown>;
}

/** Sends the bill of lading of an order. OFFLINE when no answer came, or the network was too slow for the server. */
export async function bringBill({ orderId, number, files, key, onProgress }: BroughtBill): Promise<void> {
  const body = await joined(files);
  const path = `/files/orders/${orderId}/bill-of-lading?number=${encodeURIComponent(number)}`;
  const { status, said } = await send(path, body, key, onProgress);
  if (status === 408) throw new RefusalError('OFFLINE');
  if (status >= 300) throw new RefusalError(said.code ?? 'UNEXPECTED', said.requestId, said.field, said.details);
  await queryClient.invalidateQueries({ queryKey: ['coop'] });
}

/** By XMLHttpRequest: of `fetch` a browser doesn't tell how much has been sent. */
function send(
  path: string,
  body: Blob,
  key: string,
  onProgress: (progress: Progress) => void,
): Promise<{ status: number; said: Said }> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    call.responseType = 'json';
    call.setRequestHeader('content-type', body.type || 'application/octet-stream');
    call.setRequestHeader('idempotency-key', key);
    for (const [name, value] of Object.entries(inTheNameOf())) call.setRequestHeader(name, value);
    call.upload.onprogress = ({ loaded }) => onProgress({ sent: Math.min(loaded, body.size), total: body.size });
    call.onload = () => resolve({ status: call.status, said: (call.response as Said | null) ?? {} });
    call.onerror = call.onabort = () => reject(new RefusalError('OFFLINE'));
    onProgress({ sent: 0, total: body.size });
    call.send(body);
  });
}

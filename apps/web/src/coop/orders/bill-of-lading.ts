import { queryClient } from '../../data/query-client';
import { RefusalError } from '../../data/request';

/** A photo's longer side, pixels: a page of small print stays readable, and a slow network carries about half a megabyte. */
const LONGEST = 2400;

const lightened = new WeakMap<File, Promise<Blob>>();

/**
 * A photo is made smaller before it is sent, once, so that a repeat sends the same bytes; what can't be (a PDF, a picture
 * that the browser can't read) goes as it is.
 */
export function lighten(file: File): Promise<Blob> {
  const known = lightened.get(file) ?? makeSmaller(file).catch(() => file);
  lightened.set(file, known);
  return known;
}

async function makeSmaller(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  const scale = picture ? Math.min(1, LONGEST / Math.max(picture.width, picture.height)) : 1;
  if (!picture || (scale === 1 && file.size < 700_000)) return file;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  return smaller && smaller.size < file.size ? smaller : file;
}

/** How much of the file has left the phone. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

export interface BroughtBill {
  readonly orderId: string;
  readonly number: string;
  readonly file: File;
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
export async function bringBill({ orderId, number, file, key, onProgress }: BroughtBill): Promise<void> {
  const body = await lighten(file);
  const path = `/files/orders/${orderId}/bill-of-lading?number=${encodeURIComponent(number)}`;
  const { status, said } = await send(path, body, key, onProgress);
  if (status === 408) throw new RefusalError('OFFLINE');
  if (status >= 300) throw new RefusalError(said.code ?? 'UNEXPECTED', said.requestId, said.field, said.details);
  await queryClient.invalidateQueries({ queryKey: ['coop'] });
}

/** By XMLHttpRequest: of `fetch` a browser doesn't tell how much has been sent. */
function send(path: string, body: Blob, key: string, onProgress: (progress: Progress) => void): Promise<{ status: number; said: Said }> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    call.responseType = 'json';
    call.setRequestHeader('content-type', body.type || 'application/octet-stream');
    call.setRequestHeader('idempotency-key', key);
    call.upload.onprogress = ({ loaded }) => onProgress({ sent: Math.min(loaded, body.size), total: body.size });
    call.onload = () => resolve({ status: call.status, said: (call.response as Said | null) ?? {} });
    call.onerror = call.onabort = () => reject(new RefusalError('OFFLINE'));
    onProgress({ sent: 0, total: body.size });
    call.send(body);
  });
}

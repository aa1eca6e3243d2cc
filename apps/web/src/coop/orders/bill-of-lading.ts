import { queryClient } from '../../data/query-client';
import { RefusalError } from '../../data/request';

/** A photo's longer side, pixels: a page stays readable, and a slow network carries about half a megabyte. */
const LONGEST = 2000;

/** A photo is made smaller before it is sent; what can't be (a PDF, a picture that the browser can't read) goes as it is. */
export async function lighten(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  const scale = picture ? Math.min(1, LONGEST / Math.max(picture.width, picture.height)) : 1;
  if (!picture || (scale === 1 && file.size < 700_000)) return file;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  return smaller && smaller.size < file.size ? smaller : file;
}

export interface BroughtBill {
  readonly orderId: string;
  readonly number: string;
  readonly file: File;
  /** The same key sent again counts once. */
  readonly key: string;
}

/** Sends the bill of lading of an order. */
export async function bringBill({ orderId, number, file, key }: BroughtBill): Promise<void> {
  const body = await lighten(file);
  const answer = await fetch(`/files/orders/${orderId}/bill-of-lading?number=${encodeURIComponent(number)}`, { method: 'POST', headers: { 'content-type': body.type, 'idempotency-key': key }, body }).catch(() => {
    throw new RefusalError('OFFLINE');
  });
  if (!answer.ok) {
    const said = (await answer.json().catch(() => ({}))) as { code?: string; field?: string; requestId?: string };
    throw new RefusalError(answer.status === 415 ? 'BAD_INPUT' : (said.code ?? 'UNEXPECTED'), said.requestId, answer.status === 415 ? 'file' : said.field);
  }
  await queryClient.invalidateQueries({ queryKey: ['coop'] });
}

import { newId, refuse, visible } from '#platform/kernel';
import { everyDigit } from '#platform/words';
import type { Upload } from './upload.entity.js';

/** What one order may bring, of whatever fate: enough for every correction, too little to fill a disk. */
export const ORDER_LIMIT = { files: 30, bytes: 100_000_000 };

/** Refuses a file of so many bytes beside what the order has. BAD_INPUT { field: 'file', reason: 'ORDER_FULL' }. */
export function refuseBeyondLimit(has: { files: number; bytes: number }, bytes: number): void {
  if (has.files < ORDER_LIMIT.files && has.bytes + bytes <= ORDER_LIMIT.bytes) return;
  refuse('BAD_INPUT', {
    field: 'file',
    reason: 'ORDER_FULL',
    message: `An order takes ${ORDER_LIMIT.files} files and 100 MB, and this one has ${has.files}. Ask OVOP for help.`,
    ...has,
  });
}

/**
 * The number that is printed on a bill of lading, as carriers write them; its digits may be typed on any keyboard.
 * BAD_INPUT { field: 'number' }.
 */
export function documentNumber(text: string): string {
  const number = everyDigit(visible(text.trim(), 'number', 'one')).replace(/\s+/g, ' ');
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,34}$/.test(number)) {
    refuse('BAD_INPUT', {
      field: 'number',
      message:
        'Write the number as it is printed on the document: 3 to 35 letters, digits, spaces, dots, slashes or hyphens.',
    });
  }
  return number.toUpperCase();
}

/** A document that is brought for an order, its file by its hash; nobody has judged it yet. */
export const newUpload = (
  { id: orderId, buyerId, cooperativeId }: { id: string; buyerId: string; cooperativeId: string },
  document: Pick<Upload, 'type' | 'number' | 'sha256' | 'mediaType' | 'bytes'>,
  uploadedBy: string,
  uploadedAt: Date,
): Upload => ({
  ...document,
  id: newId(),
  orderId,
  buyerId,
  cooperativeId,
  state: 'SUBMITTED',
  uploadedBy,
  uploadedAt,
  decidedBy: null,
  decidedAt: null,
  reason: null,
});

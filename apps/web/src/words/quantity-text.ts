import { formatQuantity, type Words } from '#platform/words/browser';

const units = ['KGM', 'H87', 'SET', 'MTR', 'LTR', 'TNE', 'XCT'] as const;

/** `300 kg`, in the words of deals. A unit that we have no word for keeps its code. */
export function quantityText({ t }: Words, { value, unit }: { value: string; unit: string }): string {
  const known = units.find((each) => each === unit);
  const quantity = formatQuantity(value);
  return known ? t(`deal.unit.${known}`, { quantity }) : t('deal.unit.other', { quantity, unit });
}

/** `kg`: the unit alone, for the label of a field. */
export const unitText = (words: Words, unit: string): string => quantityText(words, { value: '', unit }).trim();

import { nameIn } from '#platform/words/browser';
import { useWords } from '../words/words';
import { useViewer, type Role } from './session';

/** Of a buyer's people these ask, answer and pay; the server decides, and a reader is spared what it only refuses. */
const DECIDING: readonly Role[] = ['OWNER', 'PURCHASER'];

/**
 * Who asks, answers and pays for the reader's company when the reader may not; undefined for a reader who may, and for
 * a visitor.
 */
export function useDecider(): { readonly name: string } | undefined {
  const { t, locale } = useWords();
  const viewer = useViewer();
  if (viewer?.side !== 'BUYER' || DECIDING.includes(viewer.role)) return undefined;
  return { name: viewer.decider ? nameIn(locale, viewer.decider) : t('role.OWNER') };
}

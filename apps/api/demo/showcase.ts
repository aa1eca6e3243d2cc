import type { RequestState } from '#trade/negotiation';
import type { OrderState } from '#trade/orders';

/** The steps of a deal as the landing page tells them to somebody who has not traded yet. */
export const showcaseSteps = ['ASK', 'OFFER', 'ACCEPT', 'PAY', 'MATCH', 'READ'] as const;

export type ShowcaseStep = (typeof showcaseSteps)[number];

/** How far the demo's first deal has come; nothing of who trades what. */
export interface Progress {
  request: RequestState;
  /** A cooperative has named its price. */
  offered: boolean;
  order: OrderState | null;
  depositPaid: boolean;
  allPaid: boolean;
}

/** The step that comes next, those before it are done; null when the deal ended without goods. */
export function nextStep(progress: Progress | undefined): ShowcaseStep | null {
  if (!progress) return 'ASK';
  const { request, offered, order, depositPaid, allPaid } = progress;
  if (order === 'CANCELLED') return null;
  if (order) return !depositPaid ? 'PAY' : !allPaid ? 'MATCH' : 'READ';
  if (request !== 'SUBMITTED') return null;
  return offered ? 'ACCEPT' : 'OFFER';
}

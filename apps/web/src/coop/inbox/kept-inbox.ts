import type { InboxPage } from './groups';

/** Another number, when the form of the answer changes. */
const KEY = 'coop.inbox.3';

export interface KeptInbox {
  readonly at: string;
  readonly page: InboxPage;
}

/** The last answer stays on the phone, for when the network does not. */
export function keepInbox(kept: KeptInbox): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // forbidden or full: there is only less to show without a network
  }
}

/** Only to the cooperative that it was for. */
export function keptInbox(organisationId: string): KeptInbox | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as KeptInbox | null;
    return kept?.page.viewer?.organisation.id === organisationId ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forgetInbox(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

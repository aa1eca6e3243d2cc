import type { Config } from '#platform/config';
import type { BankAnswer } from '../answers/answer.js';
import { BankRail } from './bank-rail.js';
import { readPain002 } from '../answers/pain002.js';

const PATIENCE_MS = 20_000;

/** Files over HTTP: the bank's doors at BANK_URL, else the sandbox's bank; in production without an address, none. */
export class BankFile extends BankRail {
  private readonly url: string | undefined;

  constructor({ BANK_URL, SANDBOX_URL, NODE_ENV }: Pick<Config, 'BANK_URL' | 'SANDBOX_URL' | 'NODE_ENV'>) {
    super();
    this.url = BANK_URL ?? (NODE_ENV === 'production' ? undefined : `${SANDBOX_URL}/bank`);
  }

  get connected(): boolean {
    return this.url !== undefined;
  }

  async send(file: Buffer): Promise<BankAnswer> {
    const answer = await fetch(`${this.url}/pain001`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: new Uint8Array(file),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return reportIn(answer.status, await answer.text());
  }

  async ask(messageId: string): Promise<BankAnswer | undefined> {
    const answer = await fetch(`${this.url}/pain002/${encodeURIComponent(messageId)}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    return answer.status === 404 ? undefined : reportIn(answer.status, text);
  }
}

/** A bank that turns a file down says so in a report, whatever the status beside it; anything else is no answer. */
function reportIn(status: number, text: string): BankAnswer {
  const report = status < 500 ? readPain002(text) : undefined;
  if (!report) throw new Error(`the bank answered ${status} without a status report`);
  return report;
}

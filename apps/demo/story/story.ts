import { randomUUID } from 'node:crypto';
import { Client } from '../client.js';

/** The people of the story, as clients that are signed in, and the addresses of what they use. */
export interface Cast {
  url: string;
  sandbox: string;
  buyer: Client;
  managers: [Client, Client];
  /** The secretariat's operator. */
  operator: Client;
  /** Two persons of its finance: one who drafts, another who approves. */
  finance: Client;
  approver: Client;
  /** The two pepper cooperatives' ids, in the order of their managers. */
  cooperativeIds: [string, string];
}

/** What the steps find out, each for those after it. */
export interface Found {
  listings?: Record<string, { id: string; kindCode: string }>;
  quoteId?: string;
  otherQuoteId?: string;
  orderId?: string;
  orderNumber?: string;
  /** Of the deposit, at Stripe. */
  charge?: string;
  /** How the books stood before this order's money came. */
  before?: { unproved: string[]; bankCents: number };
  settlementId?: string;
  batchId?: string;
  /** What was under way to cooperatives before this order's payout. */
  underWay?: string[];
}

export interface Step {
  title: string;
  /** Plays the step; the lines that it returns are printed with their figures. It throws where a figure is off. */
  play(cast: Cast, found: Found): Promise<string[]>;
}

/** A figure that must be right; the message names it. */
export function expectEqual(name: string, seen: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${name} is ${a}, and should be ${b}`);
}

export const newKey = (): string => randomUUID();

/** A day so many days from today, in the programme's zone. */
export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(new Date(Date.now() + days * 86_400_000));

/**
 * Where a job waits, and how many of its kind one worker does at once. What waits for somebody outside (a mail server,
 * Stripe, a bank, the press) has a channel of its own, so that nobody's silence holds up what only touches the books.
 * A new kind of something outside is one row.
 */
export const CHANNELS = {
  /** Our own database and nothing else. */
  books: { queue: 'events', atOnce: 5 },
  stripe: { queue: 'events-stripe', atOnce: 3 },
  mail: { queue: 'events-mail', atOnce: 3 },
  print: { queue: 'events-print', atOnce: 1 },
  bank: { queue: 'events-bank', atOnce: 1 },
} as const satisfies Record<string, { queue: string; atOnce: number }>;

export type Channel = keyof typeof CHANNELS;

export const channels = Object.keys(CHANNELS) as Channel[];

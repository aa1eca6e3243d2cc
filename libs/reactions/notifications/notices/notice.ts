import type { z } from 'zod';
import type { PlatformTx, Reader } from '#platform/database';
import type { EventName, Events } from '#platform/kernel';
import type { Amount, Locale, Texts, Words } from '#platform/words';

/** Whose words a notice is told in; somebody at a bare address has no account, and gets a mail only. */
export type ToldSide = 'buyer' | 'cooperative' | 'secretariat' | 'address';

/** Somebody who is only a mail address and a language as yet: one who was invited, say. */
export interface Address {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Who is told: those of an organisation who act, a role of the programme's secretariat, or a bare address. */
export type Recipient =
  | { readonly organisationId: string }
  | { readonly secretariat: 'operator' | 'finance' | 'auditor' }
  | { readonly address: Address };

/** One thing to tell of an event: what is said, and all else that decides who is told. */
export interface About<Facts> {
  /** The programme of what it is about: its secretariat is told, and its zone holds for a bare address. */
  readonly programmeId: string;
  readonly facts: Facts;
}

/** A notice in a reader's words: the mail's subject and lines, the list's row, and what there is to do. */
export interface NoticeText {
  subject: string;
  lines: string[];
  action: string;
}

/** What the words of a notice are made of: its facts, and how its reader writes things. */
export interface Telling<Facts> {
  readonly t: Words['t'];
  readonly facts: Facts;
  readonly side: ToldSide;
  readonly write: (amount: Amount) => string;
  /** A day, `YYYY-MM-DD`. */
  readonly day: (iso: string) => string;
  /** A name in the reader's language. */
  readonly named: (texts: Texts) => string;
  /** Until when (an ISO instant) it can be answered, or that it can't be any more. */
  readonly deadline: (until: string) => string;
}

/** How a notice of these facts is told, to whom and where it leads; a kind's own part of the table's row. */
interface Ways<Facts> {
  /** Which of these can still be answered, asked when they are shown; of what can't ever be, it isn't asked. */
  answerable?(reader: Reader, facts: readonly Facts[]): Promise<readonly boolean[]>;
  words(of: Telling<Facts>): NoticeText;
  /** The page that it leads to. */
  path(facts: Facts, side: ToldSide): string;
  /** What the mails of one story have in common: mail programs put them into one thread. */
  thread(facts: Facts): string;
}

/** What a kind of notice says of itself; `notice()` makes a row of the table of it. */
interface Kind<E extends EventName, Facts, Of> extends Ways<NoInfer<Facts>> {
  readonly event: E;
  /** Of the facts' shape. Rows keep the version that they were written in, and are never written again. */
  readonly version: number;
  /** What is kept of what is read, and checked when it is read back. */
  readonly facts: z.ZodType<Facts>;
  /** Of each earlier version: what its rows say in the shape of now, to be checked by it. */
  readonly past: Readonly<Record<number, (kept: unknown) => unknown>>;
  /** What there is to tell, frozen from now on: names, numbers and amounts as they are when it is written. */
  read(reader: Reader, payload: Events[E]): Promise<readonly (Of & About<NoInfer<Facts>>)[]>;
  recipients(about: NoInfer<Of>): readonly Recipient[];
}

/** A row of the table of notices. */
export interface Notice<E extends EventName = EventName, Facts = object> extends Ways<Facts> {
  readonly event: E;
  readonly version: number;
  tell(tx: PlatformTx, payload: Events[E]): Promise<(About<Facts> & { readonly recipients: readonly Recipient[] })[]>;
  /** Facts as they were kept in a version; throws for a shape that is none of this kind's. */
  readBack(version: number, kept: unknown): Facts;
}

export function notice<E extends EventName, Facts extends object, Of>(kind: Kind<E, Facts, Of>): Notice<E, Facts> {
  const { event, version, facts, past, read, recipients, ...ways } = kind;
  return {
    event,
    version,
    ...ways,
    tell: async (tx, payload) =>
      (await read(tx, payload)).map((about) => ({
        programmeId: about.programmeId,
        facts: facts.parse(about.facts),
        recipients: recipients(about),
      })),
    readBack(of, kept) {
      if (of === version) return facts.parse(kept);
      const before = past[of];
      if (!before) throw new Error(`facts of ${event} have no version ${of}`);
      return facts.parse(before(kept));
    },
  };
}

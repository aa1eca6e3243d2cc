import type { Reader, PlatformTx } from '#platform/database';
import type { Locale } from '#platform/words';
import type { NoticeFacts, NoticeKind, TradeSide } from '../notices/notice.js';

/** A notification with all that its mail needs: whom it goes to, in which words, and whether it went already. */
export interface Addressed {
  kind: NoticeKind;
  facts: NoticeFacts;
  mailed: boolean;
  now: Date;
  email: string;
  name: string;
  locale: Locale;
  side: TradeSide;
  zone: string;
  answerable: boolean;
  organisation: string;
  personId: string;
  /** It was written longer ago than one is patient with a mail server. */
  old: boolean;
}

/** `patience` in hours. */
export async function findAddressed(
  reader: Reader,
  notificationId: string,
  patience: number,
): Promise<Addressed | undefined> {
  const [row] = await reader.sql<Addressed>(
    `select n.kind, n.facts, n.mailed_at is not null as mailed, platform.now() as now,
            p.email, coalesce(case p.locale when 'km' then p.name_km end, p.name) as name, p.locale,
            o.kind as side, o.zone, o.name as organisation, n.person_id as "personId",
            n.written_at < platform.now() - make_interval(hours => $2) as old,
            exists (
              select from trade.quote q
               where q.id = (n.facts->>'quoteId')::uuid
                 and q.revision = (n.facts->>'revision')::int
                 and q.state in ('AWAITING_BUYER', 'AWAITING_COOPERATIVE')
                 and q.valid_until > platform.now()) as answerable
       from reactions.notification n
       join trade.person p on p.id = n.person_id
       join trade.organisation o on o.id = n.organisation_id
      where n.id = $1`,
    [notificationId, patience],
  );
  return row;
}

export const markMailed = (tx: PlatformTx, notificationId: string): Promise<unknown> =>
  tx.sql('update reactions.notification set mailed_at = platform.now() where id = $1 and mailed_at is null', [
    notificationId,
  ]);

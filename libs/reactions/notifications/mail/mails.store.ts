import type { Reader, PlatformTx } from '#platform/database';
import { localeOf, sourceLocale, type Locale } from '#platform/words';
import type { ToldSide } from '../notices/notice.js';
import type { Kept } from '../notices/told.js';

/** A notification with all that its mail needs: whom it goes to, in which words, and whether it went already. */
export interface Addressed extends Kept {
  mailed: boolean;
  now: Date;
  email: string;
  name: string;
  locale: Locale;
  side: ToldSide;
  zone: string;
  /** Null when it goes to a bare address. */
  organisation: string | null;
  personId: string | null;
  /** It was written longer ago than one is patient with a mail server. */
  old: boolean;
}

/** `patience` in hours. */
export async function findAddressed(
  reader: Reader,
  notificationId: string,
  patience: number,
): Promise<Addressed | undefined> {
  const [row] = await reader.sql<Omit<Addressed, 'locale'> & { locale: string }>(
    `select n.kind, n.version, n.facts, n.mailed_at is not null as mailed, platform.now() as now,
            coalesce(p.email, n.email) as email,
            coalesce(platform.text_in(p.name, p.locale), n.name) as name,
            coalesce(p.locale, n.locale) as locale,
            coalesce(o.kind, 'address') as side, coalesce(o.zone, g.zone) as zone,
            platform.text_in(o.name) as organisation, n.person_id as "personId",
            n.written_at < platform.now() - make_interval(hours => $2) as old
       from reactions.notification n
       left join trade.person p on p.id = n.person_id
       left join trade.organisation o on o.id = n.organisation_id
       left join trade.programme g on g.id = n.programme_id
      where n.id = $1`,
    [notificationId, patience],
  );
  return row && { ...row, locale: localeOf([row.locale]) ?? sourceLocale };
}

export const markMailed = (tx: PlatformTx, notificationId: string): Promise<unknown> =>
  tx.sql('update reactions.notification set mailed_at = platform.now() where id = $1 and mailed_at is null', [
    notificationId,
  ]);

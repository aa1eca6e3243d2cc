import type { Reader } from '#platform/database';
import type { Addressee } from './notice.entity.js';
import type { Address, Recipient } from './notice.js';

/** Each person once for each organisation, each address once: those who are told, of a programme. */
export async function findAddressees(
  reader: Reader,
  programmeId: string,
  recipients: readonly Recipient[],
): Promise<Addressee[]> {
  const organisations = recipients.flatMap((each) => ('organisationId' in each ? [each.organisationId] : []));
  const roles = recipients.flatMap((each) => ('secretariat' in each ? [each.secretariat] : []));
  const addresses = new Map(
    recipients.flatMap((each) =>
      'address' in each ? [[each.address.email.toLowerCase(), each.address] as const] : [],
    ),
  );
  return [
    ...(await findPeople(reader, programmeId, organisations, roles)),
    ...[...addresses].map(([email, address]) => bare({ ...address, email })),
  ];
}

const bare = ({ email, name, locale }: Address): Addressee => ({
  personId: null,
  organisationId: null,
  email,
  name,
  locale,
});

/**
 * Those of the organisations who act on what they are told, as viewers and auditors act on nothing and are not
 * disturbed; and those who have one of the roles in the programme's secretariat.
 */
async function findPeople(
  reader: Reader,
  programmeId: string,
  organisationIds: readonly string[],
  roles: readonly string[],
): Promise<Addressee[]> {
  if (organisationIds.length + roles.length === 0) return [];
  const rows = await reader.sql<{ personId: string; organisationId: string }>(
    `select m.person_id as "personId", m.organisation_id as "organisationId"
       from trade.membership m
       join trade.organisation o on o.id = m.organisation_id
      where m.organisation_id = any($1) and m.role in ('owner', 'purchaser', 'manager', 'clerk')
         or o.kind = 'secretariat' and o.programme_id = $2 and m.role = any($3)
      order by m.person_id, m.organisation_id`,
    [organisationIds, programmeId, roles],
  );
  return rows.map((row) => ({ ...row, email: null, name: null, locale: null }));
}

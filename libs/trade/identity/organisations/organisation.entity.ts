import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns, type RowOf } from '#platform/database';
import type { Texts } from '#platform/words';

export type OrganisationKind = 'buyer' | 'cooperative' | 'secretariat';

@Entity({ schema: 'trade', name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: OrganisationKind;
  @Column('uuid', { nullable: true }) programmeId: string | null;
  @Column('jsonb') name: Texts;
  @Column('jsonb') place: Texts;
  /** Of a cooperative only. */
  @Column('text', { nullable: true }) province: string | null;
  /** ISO 3166-1 alpha-2. */
  @Column('text') country: string;
  @Column('text') zone: string;
  @Column('integer', { nullable: true }) members: number | null;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
}

/** What everybody may see of an organisation; a public copy of it holds no more. */
export const shownOrganisation = columns(
  Organisation,
  'id',
  'kind',
  'programmeId',
  'name',
  'place',
  'province',
  'country',
  'zone',
  'members',
  'verifiedAt',
);
export type ShownOrganisation = RowOf<typeof shownOrganisation>;

@Entity({ schema: 'trade', name: 'person' })
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('jsonb') name: Texts;
  /** A language tag; of one that the interface does not speak (any more), what it speaks instead. */
  @Column('text') locale: string;
  @Column('text', { nullable: true, select: false }) passwordHash: string | null;
}

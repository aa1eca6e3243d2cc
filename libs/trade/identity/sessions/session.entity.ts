import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'trade', name: 'session' })
export class Session {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the token; the token is only in the cookie. */
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') personId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

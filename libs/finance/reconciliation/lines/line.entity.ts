import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';

@Entity({ schema: 'finance', name: 'statement_line' })
export class ImportedLine {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') statementId: string;
  @Column('uuid') bankAccountId: string;
  /** The same line in another file has the same one; see statements/statement.ts. */
  @Column('text') fingerprint: string;
  @Column('integer') position: number;
  @Column('text') currency: Currency;
  /** Minor units, signed: + came in. */
  @Column('bigint') amountMinor: string;
  @Column('date', { nullable: true }) bookedOn: string | null;
  @Column('date', { nullable: true }) valueOn: string | null;
  /** The bank's own. */
  @Column('text', { nullable: true }) bankReference: string | null;
  @Column('text', { nullable: true }) endToEndId: string | null;
  @Column('boolean') isCharge: boolean;
  @Column('boolean') isReversal: boolean;
  @Column('text', { nullable: true }) counterparty: string | null;
  @Column('text', { nullable: true }) counterpartyAccount: string | null;
  @Column('text') remittance: string;
  @Column('text', { array: true }) creditorReferences: string[];
}

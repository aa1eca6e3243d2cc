import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Texts } from '#platform/words';

export type ListingState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'SUSPENDED' | 'ARCHIVED';

@Entity({ schema: 'trade', name: 'listing' })
export class Listing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') kindCode: string;
  @Column('text') grade: string;
  @Column('jsonb') name: Texts;
  /** Of the village and the makers. */
  @Column('jsonb', { nullable: true }) story: Texts | null;
  /** Harmonized System 2022, six digits. */
  @Column('text') hsCode: string;
  @Column('text') origin: string;
  /** UN/ECE Recommendation 20. */
  @Column('text') unit: string;
  @Column('text') currency: string;
  @Column('numeric') minimumQuantity: string;
  @Column('integer') leadDays: number;
  @Column('numeric') unitsPerCarton: string;
  @Column('integer') cartonGrossGrams: number;
  @Column('text', { array: true }) certificates: string[];
  /** Base name of its illustration under /media/, without size and suffix. */
  @Column('text', { nullable: true }) picture: string | null;
  @Column('text') state: ListingState;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
}

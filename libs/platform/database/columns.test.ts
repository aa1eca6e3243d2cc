import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns } from './columns.js';

@Entity({ schema: 'trade', name: 'crate' })
class Crate {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint') totalMinor: string;
  @Column('numeric') netWeight: string;
  @Column('date') readyOn: string;
  @Column('timestamptz') packedAt: Date;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  @Column('bytea') seal: Buffer;
  label: string;
}

describe('columns of an entity', () => {
  const crate = columns(Crate, 'id', 'totalMinor', 'netWeight', 'readyOn', 'packedAt', 'leftAt');

  test('stand in SQL by the names of the table, what JSON would round as text', () => {
    expect(crate.json('c')).toBe(
      "jsonb_build_object('id', c.id, 'totalMinor', c.total_minor::text, 'netWeight', c.net_weight::text, " +
        "'readyOn', c.ready_on, 'packedAt', c.packed_at, 'leftAt', c.left_at)",
    );
  });

  test('are listed under the names of the entity, a day as text', () => {
    expect(columns(Crate, 'id', 'totalMinor', 'readyOn', 'packedAt').list('c')).toBe(
      'c.id as "id", c.total_minor as "totalMinor", c.ready_on::text as "readyOn", c.packed_at as "packedAt"',
    );
  });

  test('come back as the row that they are: moments are dates, days stay days, nothing stays nothing', () => {
    const json = { id: 'c1', totalMinor: '9007199254740993', netWeight: '0.100', readyOn: '2026-12-24', leftAt: null };
    expect(crate.row({ ...json, packedAt: '2026-11-24T08:00:00.123+00:00' })).toEqual({
      ...json,
      packedAt: new Date('2026-11-24T08:00:00.123Z'),
    });
  });

  test('of JSON that was kept before a column came stay without it', () => {
    expect(crate.row({ id: 'c1' } as Parameters<typeof crate.row>[0])).toEqual({ id: 'c1' });
  });

  test('are refused at once when the table has none of that name, or JSON no word for it', () => {
    expect(() => columns(Crate, 'label')).toThrow("Crate.label can't be read as JSON");
    expect(() => columns(Crate, 'seal')).toThrow("Crate.seal can't be read as JSON");
  });
});

import type { DataSource } from 'typeorm';
import { inTransaction } from '#platform/database';
import { system } from '#platform/kernel';

export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * One transaction for the queue's own records (pending and settled marks, schedules), as the platform. It is no door:
 * it writes no command row, because nothing of the business changes. Effects go through UnitOfWork.
 */
export const bookkeeping = <R>(source: DataSource, work: (sql: Sql) => Promise<R>): Promise<R> =>
  inTransaction(source, system, 'read write', (open) => work((text, values) => open.sql(text, values)));

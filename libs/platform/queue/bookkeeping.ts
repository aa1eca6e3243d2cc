import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';

export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * One transaction for the queue's own records (pending and settled marks, schedules), as the platform. It is no door:
 * it writes no command row, because nothing of the business changes. Effects go through UnitOfWork.
 */
export async function bookkeeping<R>(source: DataSource, work: (sql: Sql) => Promise<R>): Promise<R> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  let broken: unknown;
  const begun = client.query('begin; set local role ovop_system');
  begun.catch(() => undefined);
  try {
    const sql: Sql = async (text, values = []) => (await client.query(text, values as unknown[])).rows;
    const result = await work(sql);
    await begun;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => (broken = failure));
    await begun;
    throw error;
  } finally {
    await (runner as unknown as { releasePostgresConnection(error?: unknown): Promise<void> }).releasePostgresConnection(broken);
  }
}

import 'reflect-metadata';
import pg from 'pg';
import { readConfig } from '#platform/config';
import { dataSource, UnitOfWork } from '#platform/database';
import { eventNames } from '#platform/kernel';
import { startQueue, type HandlerTable } from '#platform/queue';

/**
 * A worker to be killed: for each order one effect inside (a row) and one outside before it (a mail, here a row by
 * another connection that no rollback takes back). Its queue is as in production.
 */
const config = readConfig();
const outside = new pg.Pool({ connectionString: process.env.OUTSIDE_URL, max: 1 });
outside.on('error', () => undefined);
const nobody = Object.fromEntries(eventNames.map((name) => [name, []])) as unknown as HandlerTable;
const handlers: HandlerTable = {
  ...nobody,
  'order.placed': [
    {
      name: 'test.count',
      event: 'order.placed',
      before: (_payload, { outboxId, jobId }) =>
        outside.query('insert into reactions.mailed (outbox_id, message_id) values ($1, $2)', [
          outboxId,
          `<${jobId}@test.example>`,
        ]),
      run: async (tx, _payload, { outboxId }) => {
        await tx.sql(`insert into reactions.tried (outbox_id, handler) values ($1, 'test.count')`, [outboxId]);
      },
    },
  ],
};
const source = await dataSource(config, 'queue trial').initialize();
const queue = await startQueue({ config, source, uow: new UnitOfWork(source), handlers });
process.on('SIGTERM', () => void queue.close().then(() => process.exit(0)));
console.log(JSON.stringify({ ready: true }));

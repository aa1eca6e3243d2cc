import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests whose quotes have all ended without an order are closed, as each one now is with its last quote. */
export class EndedRequests1795500000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      update trade.request r set state = 'CLOSED'
       where r.state = 'SUBMITTED' and not exists (select from trade.quote q where q.request_id = r.id and q.state in ('AWAITING_COOPERATIVE', 'AWAITING_BUYER', 'ACCEPTED'))
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

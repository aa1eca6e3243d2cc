import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterStoreAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { system } from '#platform/kernel';
import { inTransaction } from './transaction.js';

export interface Limit {
  /** What is counted: the keys of one limit never meet another's. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * Limits that all processes count together, in platform.points: one round trip a count. While the database is gone each
 * process counts for itself.
 */
@Injectable()
export class SharedLimits {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  limit({ name, points, seconds }: Limit): RateLimiterStoreAbstract {
    return new RateLimiterPostgres({
      storeClient: { query: (asked: { text: string; values: unknown[] }) => this.query(asked) },
      storeType: 'client',
      schemaName: 'platform',
      tableName: 'points',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    });
  }

  /**
   * No door: nothing of the business is read or changed. The statement, what opens it and its commit travel together.
   */
  private async query({
    text,
    values,
  }: {
    text: string;
    values: unknown[];
  }): Promise<{ rows: unknown[]; rowCount: number }> {
    const rows = await inTransaction(this.source, system, 'read write', async (open) => {
      const asked = open.sql(text, values);
      open.commit().catch(() => undefined);
      return asked;
    });
    return { rows, rowCount: rows.length };
  }
}

import { Injectable } from '@nestjs/common';
import { announceAgain, UnitOfWork } from '#platform/database';
import { refuse, type Actor } from '#platform/kernel';
import { findStoppedJobs, seesStoppedJob, type StoppedJob } from './stopped-jobs.store.js';

/**
 * Jobs that stopped because of what an order says: the operator sees them, has the data mended and tries them again.
 */
@Injectable()
export class StoppedJobsService {
  constructor(private readonly uow: UnitOfWork) {}

  waiting(actor: Actor, size: number, after: (string | number)[] | null): Promise<StoppedJob[]> {
    return this.uow.read(actor, (reader) => findStoppedJobs(reader, size, after));
  }

  /**
   * What it was to do is announced once more, for it alone; when it stops again it is back in the
   * list, with its new reason.
   */
  retry(actor: Actor, { key, ...input }: { jobId: string; key: string }): Promise<{ jobId: string }> {
    return this.uow.write({ actor, name: 'retryJob', key, input }, async (tx) => {
      if (!(await seesStoppedJob(tx, input.jobId)))
        refuse('NOT_FOUND', { field: 'jobId', message: 'There is no such job.' });
      return tx.about(actor).asPlatform(async (platform) => {
        if (!(await announceAgain(platform, input.jobId, actor.personId, await platform.now()))) {
          refuse('ILLEGAL_STEP', { field: 'jobId', message: 'Somebody has tried it again already.' });
        }
        return input;
      });
    });
  }
}

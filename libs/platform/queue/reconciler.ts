import type { DataSource } from 'typeorm';
import { causeOf, log, reportProgress } from '#platform/config';
import type { JobQueue } from './backend.js';
import { bookkeeping } from './bookkeeping.js';
import { jobId, jobOf, type JobData } from './job.js';
import type { Registry } from './registry.js';

export interface ReconcilerOptions {
  /** How long after its relaying an event may be open before its jobs are looked at. */
  readonly afterMs: number;
  /** A job that used up its attempts gets one more try at this interval: the cause may be mended by now. */
  readonly retryFailedMs: number;
  readonly batch: number;
}

interface Open {
  readonly id: string;
  readonly name: string;
  readonly handler: string | null;
  /** Handlers that need nothing more of this queue: they are done, or have stopped and wait for a person. */
  readonly done: string[];
}

/**
 * Finds events that were relayed a while ago and aren't done by all their handlers, and looks at each missing job
 * before it acts: a queue that lost it gets it again, a failed one is retried, one that waits or runs is left alone
 * (blind re-adding during a mere backlog would make the backlog worse).
 */
export class Reconciler {
  /**
   * Open events may be more than one batch, and some may stay open for long: walk through all of
   * them, then begin again.
   */
  private walkedTo = '0';

  constructor(
    private readonly source: DataSource,
    private readonly queue: JobQueue,
    private readonly registry: Registry,
    private readonly options: ReconcilerOptions,
  ) {}

  async pass(): Promise<{ settled: number; added: number; retried: number; left: number }> {
    const open = await this.nextOpen();
    this.walkedTo = open.length === this.options.batch ? open.at(-1)!.id : '0';
    const missing = open.map((event) => ({ event, jobs: this.missingOf(event) }));
    const settled = missing.filter(({ jobs }) => jobs.length === 0).map(({ event }) => event.id);
    if (settled.length > 0) await this.settle(settled);
    const counts = { settled: settled.length, added: 0, retried: 0, left: 0 };
    for (const { jobs } of missing) for (const job of jobs) counts[await this.mend(job)]++;
    if (counts.added + counts.retried > 0) log.warn(counts, 'the queue had lost or failed jobs');
    return counts;
  }

  private missingOf({ id, name, handler: only, done }: Open): JobData[] {
    return this.registry
      .handlersOf(name, only)
      .filter((handler) => !done.includes(handler.name))
      .map((handler) => ({ outboxId: id, handler: handler.name }));
  }

  private async mend(data: JobData): Promise<'added' | 'retried' | 'left'> {
    const channel = this.registry.channelOf(data.handler);
    const job = await this.queue.getJob(jobId(data), channel);
    reportProgress();
    if (!job) {
      await this.queue.addBulk([jobOf(data, channel)]);
      return 'added';
    }
    const state = await job.getState();
    if (state !== 'failed' && state !== 'completed') return 'left';
    // Completed without an inbox row: the database was restored to a moment before. It is done
    // again, like a failed one.
    if (Date.now() - (job.finishedOn ?? 0) < this.options.retryFailedMs) return 'left';
    if (state === 'failed')
      log.error(
        { job: job.id, attempts: job.attemptsMade, error: job.failedReason?.slice(0, 300) },
        'a job has used up its attempts: one more',
      );
    return job.retry(state).then(
      () => 'retried',
      (error: unknown) => {
        log.warn({ job: job.id, ...causeOf(error) }, 'a job could not be retried: somebody else has it');
        return 'left';
      },
    );
  }

  private nextOpen(): Promise<Open[]> {
    return bookkeeping(this.source, (sql) =>
      sql<Open>(
        `select id, name, handler,
                array(select i.handler from platform.inbox i where i.outbox_id = outbox.id
                       union all
                      select s.handler from platform.stopped_job s where s.outbox_id = outbox.id) as done
           from platform.outbox
          where relayed_at is not null and settled_at is null and id > $1 and name = any($2)
            and relayed_at < clock_timestamp() - make_interval(secs => $3)
          order by id limit $4`,
        [this.walkedTo, this.registry.events, this.options.afterMs / 1_000, this.options.batch],
      ),
    );
  }

  private settle(ids: string[]): Promise<unknown> {
    return bookkeeping(this.source, (sql) =>
      sql('update platform.outbox set settled_at = clock_timestamp() where id = any($1::bigint[])', [ids]),
    );
  }
}

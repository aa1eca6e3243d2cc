import type { Queue } from 'bullmq';
import type { JobQueue, KnownJob } from './backend.js';
import { CHANNELS, channels, type Channel } from './channels.js';
import type { AddedJob, JobData } from './job.js';

type BullQueue = Pick<Queue<JobData>, 'addBulk' | 'getWaitingCount' | 'close'> & {
  getJob(id: string): Promise<KnownJob | undefined>;
  waitUntilReady(): Promise<unknown>;
};

/** A queue of BullMQ for each channel; each job goes to its own. */
export class ChannelQueues implements JobQueue {
  private readonly queues: ReadonlyMap<Channel, BullQueue>;

  constructor(open: (name: string) => BullQueue) {
    this.queues = new Map(channels.map((channel) => [channel, open(CHANNELS[channel].queue)]));
  }

  async addBulk(jobs: AddedJob[]): Promise<void> {
    for (const [channel, queue] of this.queues) {
      const own = jobs.filter((job) => job.channel === channel);
      if (own.length > 0) await queue.addBulk(own.map(({ channel: _channel, ...job }) => job));
    }
  }

  getJob(id: string, channel: Channel = 'books'): Promise<KnownJob | undefined> {
    return this.queues.get(channel)!.getJob(id);
  }

  async getWaitingCount(): Promise<number> {
    return (await this.each((queue) => queue.getWaitingCount())).reduce((sum, count) => sum + count, 0);
  }

  each<R>(work: (queue: BullQueue) => Promise<R>): Promise<R[]> {
    return Promise.all([...this.queues.values()].map(work));
  }
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

export const redisIsInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of one's own, with an append-only file, that can be killed and started again with its data. */
export class TestRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'queue-redis-'));
  private server: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly policy: string,
  ) {}

  static async start(policy = 'noeviction'): Promise<TestRedis> {
    const redis = new TestRedis(await freePort(), policy);
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/0`;
  }

  async up(): Promise<void> {
    const options = {
      port: this.port,
      bind: '127.0.0.1',
      dir: this.folder,
      appendonly: 'yes',
      'maxmemory-policy': this.policy,
    };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.server = spawn('redis-server', [...words, '--save', ''], { stdio: 'ignore' });
    await this.ask((client) => client.ping());
  }

  /** kill -9, as a crash. */
  async kill(): Promise<void> {
    const ended = once(this.server!, 'exit');
    this.server!.kill('SIGKILL');
    await ended;
  }

  async loseAll(): Promise<void> {
    await this.ask((client) => client.flushall());
  }

  /** As a Redis that lost its replicas: it answers, and takes no writes. */
  async readOnly(is: boolean): Promise<void> {
    await this.ask((client) => client.config('SET', 'min-replicas-to-write', is ? '1' : '0'));
  }

  /** How many commands it has been sent. */
  async commands(): Promise<number> {
    return Number(/total_commands_processed:(\d+)/.exec(await this.ask((client) => client.info('stats')))![1]);
  }

  async end(): Promise<void> {
    if (this.server!.exitCode === null && this.server!.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ask<R>(work: (client: Redis) => Promise<R>): Promise<R> {
    const client = new Redis(this.url, { maxRetriesPerRequest: 100, retryStrategy: () => 50 });
    client.on('error', () => undefined);
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  }
}

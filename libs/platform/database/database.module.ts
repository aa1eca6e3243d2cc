import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConfigError, log, type Config } from '#platform/config';
import { system } from '#platform/kernel';
import { dataSource } from './data-source.js';
import { Readiness } from './readiness.js';
import { assertRuntimeRole } from './runtime-role.js';
import { SharedLimits } from './shared-limits.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly readiness: Readiness,
  ) {}

  /**
   * Connects, and refuses to start with a login that row-level security doesn't bind, or with a
   * moved clock in production.
   */
  static connect(config: Config, applicationName: string): DynamicModule {
    const connected = {
      provide: DataSource,
      useFactory: async () => {
        const source = await dataSource(config, applicationName).initialize();
        await assertRuntimeRole(source);
        if (config.NODE_ENV === 'production') await refuseMovedClock(new UnitOfWork(source));
        return source;
      },
    };
    const readiness = { provide: Readiness, useFactory: () => new Readiness(config, applicationName) };
    return {
      module: DatabaseModule,
      providers: [connected, readiness, UnitOfWork, SharedLimits],
      exports: [DataSource, Readiness, UnitOfWork, SharedLimits],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.readiness.close().catch(() => undefined);
    await this.source
      .destroy()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'the database was gone at shutdown'));
  }
}

async function refuseMovedClock(uow: UnitOfWork): Promise<void> {
  const [clock] = await uow.read(system, (reader) =>
    reader.sql<{ moved: boolean }>(`select ahead <> '0' as moved from platform.clock`),
  );
  if (clock?.moved)
    throw new ConfigError('platform.clock is moved: production runs on real time. Set its offset to 0.');
}

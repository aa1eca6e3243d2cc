import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './variables.js';

/** Injects the configuration that was validated at start. */
export const CONFIG = Symbol('config');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}

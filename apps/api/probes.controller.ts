import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Controller()
export class ProbesController {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** The process lives. */
  @Get('health')
  health(): { ok: true } {
    return { ok: true };
  }

  /** It can serve: the database answers. */
  @Get('ready')
  async ready(): Promise<{ ready: true }> {
    try {
      await this.source.query('select 1');
      return { ready: true };
    } catch {
      throw new ServiceUnavailableException('the database does not answer');
    }
  }
}

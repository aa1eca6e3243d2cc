import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from '#platform/database';

@Controller()
export class ProbesController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives. */
  @Get('health')
  health(): { ok: true } {
    return { ok: true };
  }

  /** It serves: the database answers, takes writes, its schema is not older than the program. Known within 2 s. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ ready: true }> {
    const problem = await this.readiness.problem();
    if (problem !== undefined) throw new ServiceUnavailableException({ ready: false, problem });
    return { ready: true };
  }
}

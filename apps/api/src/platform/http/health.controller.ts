import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/permit.ts';
import { Database } from '../database/database.ts';

/** For whatever watches over the process. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers too (503 while it does not). */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.resolveSession(Buffer.alloc(32), null);
    return { status: 'ok' };
  }
}

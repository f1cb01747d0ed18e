import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/permit.ts';
import { Env } from '../env/env.ts';
import { notFound } from '../http/errors.ts';
import { OutboxRepository } from './outbox.repository.ts';

/** For developers: what would have been mailed. Closed in production. */
@ApiExcludeController()
@Controller('dev/outbox')
export class OutboxController {
  constructor(
    private readonly env: Env,
    private readonly outbox: OutboxRepository,
  ) {}

  @Get()
  @Public()
  latest(@Query('to') to?: string): ReturnType<OutboxRepository['latest']> {
    if (!this.env.showsOutbox) throw notFound();
    return this.outbox.latest(to);
  }
}

import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';
import { OutboxController } from './outbox.controller.ts';
import { OutboxRepository } from './outbox.repository.ts';

@Global()
@Module({
  controllers: [OutboxController],
  providers: [Mailer, OutboxRepository],
  exports: [Mailer],
})
export class MailModule {}

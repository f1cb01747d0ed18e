import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { notFound } from '../../platform/http/errors.ts';
import { ReturnersRepository } from './returners.repository.ts';

/** What those who are paired see of each other; all of it as JSON text. */
@Injectable()
export class ReturnersService {
  constructor(private readonly returners: ReturnersRepository) {}

  queue(actor: EnrolledActor): Promise<string> {
    return this.returners.queue(actor);
  }

  list(actor: EnrolledActor): Promise<string> {
    return this.returners.list(actor);
  }

  async read(actor: EnrolledActor, returnerId: string): Promise<string> {
    const text = await this.returners.find(actor, returnerId);
    if (text === null) throw notFound();
    return text;
  }

  /** Whom a returner can ask for a review. */
  mentors(actor: EnrolledActor): Promise<string> {
    return this.returners.mentors(actor);
  }
}

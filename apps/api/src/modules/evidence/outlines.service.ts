import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { outlineOf, outlineText, type StatementOutline } from '@reshelve/domain/evidence';
import { notFound } from '../../platform/http/errors.ts';
import { ExamplesRepository } from './examples.repository.ts';
import { outlineDocument } from './outline-document.ts';

/** The outline of a supporting statement, criterion by criterion. */
@Injectable()
export class OutlinesService {
  constructor(private readonly examples: ExamplesRepository) {}

  async read(actor: EnrolledActor, applicationId: string): Promise<StatementOutline> {
    const found = await this.examples.outline(actor, applicationId);
    if (!found) throw notFound();
    return outlineOf(found);
  }

  async asText(actor: EnrolledActor, applicationId: string): Promise<Buffer> {
    return Buffer.from(outlineText(await this.read(actor, applicationId)), 'utf8');
  }

  async asDocument(actor: EnrolledActor, applicationId: string): Promise<Buffer> {
    return outlineDocument(await this.read(actor, applicationId));
  }
}

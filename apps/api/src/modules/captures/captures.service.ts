import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { readAdvert } from '@reshelve/domain/advert-reading';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import { notFound } from '../../platform/http/errors.ts';
import { RateLimits } from '../../platform/http/rate-limit.ts';
import { PageFetcher } from '../../platform/outbound/page-fetcher.ts';
import { IntakeService } from '../applications/intake.service.ts';
import type { AdvertDraftDto } from './dto/capture.dto.ts';
import { PageReader } from './page-reader.ts';
import type { PageReading } from './page-reading.ts';

/** Reads vacancies into drafts. What was read is the returner's to correct; nothing is kept here. */
@Injectable()
export class CapturesService {
  constructor(
    private readonly intake: IntakeService,
    private readonly pages: PageFetcher,
    private readonly reader: PageReader,
    private readonly limits: RateLimits,
  ) {}

  async fromText(actor: EnrolledActor, text: string): Promise<AdvertDraftDto> {
    this.check(actor);
    return this.draft(actor, { ...readAdvert(text, today(actor)), advert: text });
  }

  /**
   * Reads the page at an address of the public web.
   * @throws the refusals of PageFetcher; page-unreadable; PlatformError `too-many-requests`
   */
  async fromAddress(actor: EnrolledActor, url: string): Promise<AdvertDraftDto> {
    this.check(actor);
    await this.limits.use('capture', actor.accountId);
    const page = await this.pages.fetch(url);
    return this.draft(actor, await this.reader.read(page, today(actor)));
  }

  private check(actor: EnrolledActor): void {
    if (!allows(actor, 'create', 'Capture', { returnerId: actor.enrolmentId })) throw notFound();
  }

  private async draft(actor: EnrolledActor, read: PageReading): Promise<AdvertDraftDto> {
    return { ...read, alike: await this.intake.alike(actor, read) };
  }
}

const today = ({ timeZone }: EnrolledActor): PlainDate =>
  todayIn(timeZone, new Date().toISOString());

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { CapturesService } from './captures.service.ts';
import { AdvertAddressDto, AdvertDraftDto, AdvertTextDto } from './dto/capture.dto.ts';

@Controller('as/:enrolmentId/captures')
export class CapturesController {
  constructor(private readonly captures: CapturesService) {}

  /** What the pasted text of an advertisement says, as a draft to correct. Stores nothing. */
  @Post('text')
  @HttpCode(200)
  @Permit('create', 'Capture')
  text(@Acting() actor: EnrolledActor, @Body() { text }: AdvertTextDto): Promise<AdvertDraftDto> {
    return this.captures.fromText(actor, text);
  }

  /** What the page at a public web address says, as a draft to correct. Stores nothing. */
  @Post('address')
  @HttpCode(200)
  @Permit('create', 'Capture')
  address(
    @Acting() actor: EnrolledActor,
    @Body() { url }: AdvertAddressDto,
  ): Promise<AdvertDraftDto> {
    return this.captures.fromAddress(actor, url);
  }
}

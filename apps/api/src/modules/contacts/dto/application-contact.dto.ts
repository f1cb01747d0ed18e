import { ApiProperty } from '@nestjs/swagger';
import { CONTACT_PARTS, type ContactPart } from '@reshelve/domain/network';
import { OUTCOMES, STAGES, type Outcome, type Stage } from '@reshelve/domain/stages';
import { IsIn } from 'class-validator';

/** What a contact has to do with an application. */
export class PartDto {
  @ApiProperty({ enum: CONTACT_PARTS, enumName: 'ContactPart' })
  @IsIn(CONTACT_PARTS, { message: 'Choose what they have to do with it.' })
  part: ContactPart;
}

/** An application that a contact has to do with, and what came of it. */
export class ApplicationOfContactDto {
  id: string;
  title: string;
  employer: string;
  @ApiProperty({ enum: CONTACT_PARTS, enumName: 'ContactPart' })
  part: ContactPart;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  furthestStage: Stage;
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
}

export const PLACES = ['works_there', 'worked_there'] as const;

/** Somebody to ask about an application. */
export class PersonThereDto {
  id: string;
  name: string;
  jobTitle: string;
  employer: string;
  /** What they have to do with the application; null while that has not been said. */
  @ApiProperty({ enum: CONTACT_PARTS, enumName: 'ContactPart', nullable: true })
  part: ContactPart | null;
  /** Whether they are at that employer or were; null where neither. */
  @ApiProperty({ enum: PLACES, nullable: true })
  place: (typeof PLACES)[number] | null;
}

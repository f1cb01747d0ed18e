import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CIRCLES, type Circle } from '@reshelve/domain/network';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IfGiven, IsPlainDate, Line, Words } from '../../../platform/http/transforms.ts';
import { ApplicationOfContactDto } from './application-contact.dto.ts';
import { TouchpointDto } from './touchpoint.dto.ts';
import { EachLine, IsProfileLink } from '../validators.ts';

/** What a returner notes of a person. What is left out stays. */
export class ChangeContactDto {
  @IfGiven()
  @IsString({ message: 'Enter a name.' })
  @IsNotEmpty({ message: 'Enter a name.' })
  @Line(200)
  name?: string;

  @ApiPropertyOptional({ enum: CIRCLES, enumName: 'Circle', nullable: true })
  @IsOptional()
  @IsIn(CIRCLES, { message: 'Choose a circle from the list.' })
  circle?: Circle | null;

  /** How the two know each other. */
  @IfGiven()
  @IsString()
  @Line(500)
  acquaintance?: string;

  @IfGiven()
  @IsString()
  @Line(200)
  jobTitle?: string;

  @IfGiven()
  @IsString()
  @Line(200)
  employer?: string;

  /** Where they worked before. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20, { message: 'Please keep this to 20 employers.' })
  @EachLine()
  @IsString({ each: true })
  @MaxLength(200, { each: true, message: 'Please keep each employer to 200 characters.' })
  formerEmployers?: string[];

  /** Kept as typed: only what cannot be an address at all is refused. */
  @IfGiven()
  @IsString()
  @Line(254)
  @Matches(/^(?:[^\s@]+@[^\s@]+)?$/, {
    message: 'An e-mail address needs an @ and no spaces, as in name@example.org.',
  })
  email?: string;

  /** Kept as typed. */
  @IfGiven()
  @IsString()
  @Line(60)
  @Matches(/^$|\d/, { message: 'A phone number needs at least one digit.' })
  phone?: string;

  /** A profile or a page of theirs: http or https, or empty. */
  @IfGiven()
  @IsString()
  @Line(2000)
  @IsProfileLink()
  link?: string;

  @IfGiven()
  @IsString()
  @Words()
  notes?: string;
}

export class NewContactDto extends ChangeContactDto {
  @IsString({ message: 'Enter a name.' })
  @IsNotEmpty({ message: 'Enter a name.' })
  @Line(200)
  declare name: string;
}

/** When to get back to somebody, and what about. Null: nothing is planned. */
export class NextTouchDto {
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  @IsOptional()
  @IsPlainDate()
  nextOn: string | null;

  @IfGiven()
  @IsString()
  @Line(200)
  nextAbout?: string;
}

/** A person's line in a list. */
export class ContactLineDto {
  id: string;
  name: string;
  @ApiProperty({ enum: CIRCLES, enumName: 'Circle', nullable: true })
  circle: Circle | null;
  acquaintance: string;
  jobTitle: string;
  employer: string;
  email: string;
  /** The day of the last touchpoint; null where there is none. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  lastOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  nextOn: string | null;
  nextAbout: string;
}

/** A person with everything that belongs to them. */
export class ContactDto extends ContactLineDto {
  /** Grows with every change; also the ETag. */
  revision: number;
  formerEmployers: string[];
  phone: string;
  link: string;
  notes: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  restingUntil: string | null;
  /** The latest first. */
  touchpoints: TouchpointDto[];
  /** What they had to do with, the latest first. */
  applications: ApplicationOfContactDto[];
}

export class ContactPageDto {
  items: ContactLineDto[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}

/** The id of what was made. */
export class ContactCreatedDto {
  id: string;
}

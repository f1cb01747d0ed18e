import { ApiProperty } from '@nestjs/swagger';
import { CONTRACTS, HOURS, type Contract, type Hours } from '@reshelve/domain/channels';
import { IsNotEmpty, IsString } from 'class-validator';
import { Line, Words } from '../../../platform/http/transforms.ts';

export class AdvertTextDto {
  @IsString({ message: 'Paste the text of the advertisement.' })
  @IsNotEmpty({ message: 'Paste the text of the advertisement.' })
  @Words(50_000)
  text: string;
}

export class AdvertAddressDto {
  @IsString({ message: 'Enter the address of the page.' })
  @IsNotEmpty({ message: 'Enter the address of the page.' })
  @Line(2_000)
  url: string;
}

/** An application that the returner has already. */
export class AlikeDto {
  id: string;
  title: string;
  employer: string;
}

/** Guesses, to be looked at; what was not found is empty. */
export class AdvertDraftDto {
  title: string;
  employer: string;
  location: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  closingOn: string | null;
  @ApiProperty({ enum: CONTRACTS, enumName: 'Contract', nullable: true })
  contract: Contract | null;
  @ApiProperty({ enum: HOURS, enumName: 'Hours', nullable: true })
  hours: Hours | null;
  salary: string;
  link: string;
  /** The words of the advertisement. */
  advert: string;
  /** With the same address, or the same post at the same employer. */
  alike: AlikeDto[];
}

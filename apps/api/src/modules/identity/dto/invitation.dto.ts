import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';

export class InvitationPreviewDto {
  programmeName: string;
  cohortName: string | null;
  role: 'returner' | 'mentor' | 'coordinator';
  email: string;
  name: string;
  /** Whether the address already has an account, so that its password is asked for. */
  hasAccount: boolean;
}

export class AcceptInvitationDto {
  /** Needed for a new account; an existing one keeps its name. */
  @IsOptional()
  @IsString()
  @IsNotEmpty({ message: 'Enter your name.' })
  @Line(120)
  name?: string;

  @IsString({ message: 'Choose a password.' })
  @MaxLength(1000)
  password: string;

  /** A returner lets coordinators see counts and dates of the search. */
  @IsOptional()
  @IsBoolean()
  sharesProgress?: boolean;

  /** A returner lets the paired mentor see the list of applications and the lessons. */
  @IsOptional()
  @IsBoolean()
  sharesSearch?: boolean;
}

export class AcceptedDto {
  enrolmentId: string;
  role: 'returner' | 'mentor' | 'coordinator';
}

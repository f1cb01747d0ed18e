import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Email } from '../../../platform/http/email.ts';
import { Line } from '../../../platform/http/transforms.ts';

export class NameDto {
  @IsString()
  @IsNotEmpty({ message: 'Enter your name.' })
  @Line(120)
  name: string;
}

export class ChangePasswordDto {
  @IsString({ message: 'Enter your password of today.' })
  @MaxLength(1000)
  current: string;

  @IsString({ message: 'Choose a new password.' })
  @MaxLength(1000)
  password: string;
}

export class ChangeEmailDto {
  @Email()
  newEmail: string;

  @IsString({ message: 'Enter your password.' })
  @MaxLength(1000)
  password: string;
}

export class AccountDto {
  id: string;
  email: string;
  name: string;
  isOperator: boolean;
}

export class NamedDto {
  id: string;
  name: string;
}

export class ProgrammeBriefDto extends NamedDto {
  /** IANA name of the time zone in which dates are entered and shown. */
  timeZone: string;
}

export class OwnEnrolmentDto {
  id: string;
  role: 'returner' | 'mentor' | 'coordinator';
  programme: ProgrammeBriefDto;
  cohort: NamedDto | null;
}

/** What a returner has left: it is still theirs to take and to erase. */
export class LeftEnrolmentDto {
  id: string;
  programme: ProgrammeBriefDto;
  leftAt: string;
}

export class MeDto {
  account: AccountDto;
  enrolments: OwnEnrolmentDto[];
  /** Programmes that one has been a returner in. */
  left: LeftEnrolmentDto[];
}

export class SessionDto {
  id: string;
  createdAt: string;
  lastUsedAt: string;
  userAgent: string;
  /** Whether it is the session that asks. */
  current: boolean;
}

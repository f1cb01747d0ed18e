import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const ROLES = ['returner', 'mentor', 'coordinator'] as const;

export class InviteDto {
  @IsIn(ROLES, { message: 'Choose whom you invite: returners, mentors or coordinators.' })
  role: 'returner' | 'mentor' | 'coordinator';

  /** Needed for returners. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose one of your cohorts.' })
  cohortId?: string;

  /** A pasted list: one address a line or several with commas, `Name <address>` too. */
  @IsString()
  @IsNotEmpty({ message: 'Enter at least one e-mail address.' })
  @MaxLength(50_000, { message: 'Please invite fewer people at once.' })
  addresses: string;
}

/** What became of one entry of the pasted list. */
export class InvitedLineDto {
  /** Counted from 1. */
  line: number;
  text: string;
  result: 'invited' | 'invited-before' | 'enrolled-already' | 'repeated' | 'not-an-address';
  /** For people. */
  message: string;
}

export class InvitedDto {
  /** How many were invited just now. */
  invited: number;
  lines: InvitedLineDto[];
}

export class InvitationDto {
  id: string;
  email: string;
  name: string;
  role: 'returner' | 'mentor' | 'coordinator';
  cohortId: string | null;
  cohortName: string | null;
  invitedAt: string;
  sentAt: string | null;
  expiresAt: string | null;
  state: 'waiting' | 'expired' | 'accepted' | 'withdrawn';
}

export class PairedWithDto {
  pairingId: string;
  enrolmentId: string;
  name: string;
  since: string;
}

/** Somebody in the programme, as coordinators see them: nothing of what they write or do. */
export class PersonDto {
  id: string;
  name: string;
  email: string;
  role: 'returner' | 'mentor' | 'coordinator';
  cohortId: string | null;
  cohortName: string | null;
  joinedAt: string;
  endedAt: string | null;
  pairedWith: PairedWithDto[];
}

export class PairDto {
  @IsUUID('all', { message: 'Choose a returner.' })
  returnerId: string;

  @IsUUID('all', { message: 'Choose a mentor.' })
  mentorId: string;
}

export class PairingDto {
  id: string;
  returner: PairPersonDto;
  mentor: PairPersonDto;
  startedAt: string;
  endedAt: string | null;
}

export class PairPersonDto {
  id: string;
  name: string;
}

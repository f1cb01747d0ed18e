import { isTimeZone } from '@reshelve/domain/dates';
import { IsNotEmpty, IsOptional, IsString, registerDecorator } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';
import { Email } from '../../../platform/http/email.ts';

const IsTimeZone = (): PropertyDecorator => (target, property) => {
  registerDecorator({
    name: 'isTimeZone',
    target: target.constructor,
    propertyName: String(property),
    options: { message: 'Choose a time zone from the list.' },
    validator: { validate: (value: unknown) => typeof value === 'string' && isTimeZone(value) },
  });
};

export class CreateProgrammeDto {
  @IsString()
  @IsNotEmpty({ message: 'Enter the programme’s name.' })
  @Line(120)
  name: string;

  /** IANA name, such as Europe/London. */
  @IsTimeZone()
  timeZone: string;

  /** Invited as the programme's first coordinator. */
  @IsOptional()
  @Email()
  coordinatorEmail?: string;
}

export class InviteCoordinatorDto {
  @Email()
  email: string;

  @IsOptional()
  @IsString()
  @Line(120)
  name?: string;
}

export class CreatedDto {
  id: string;
}

/** What an operator sees of a programme: that it is there, and who was asked to run it. */
export class ProgrammeDto {
  id: string;
  name: string;
  timeZone: string;
  createdAt: string;
  coordinators: CoordinatorInvitationDto[];
}

export class CoordinatorInvitationDto {
  id: string;
  email: string;
  invitedAt: string;
  state: 'waiting' | 'expired' | 'accepted' | 'withdrawn';
}

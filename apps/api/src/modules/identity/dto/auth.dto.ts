import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Email } from '../../../platform/http/email.ts';

export class SignInDto {
  @Email()
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;
}

export class ForgottenPasswordDto {
  @Email()
  email: string;
}

export class ResetPasswordDto {
  @IsString()
  @IsNotEmpty()
  token: string;

  @IsString({ message: 'Choose a password.' })
  @MaxLength(1000)
  password: string;
}

export class ConfirmEmailDto {
  @IsString()
  @IsNotEmpty()
  token: string;
}

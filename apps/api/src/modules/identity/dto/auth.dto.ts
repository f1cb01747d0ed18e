import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export const Email = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )(target, property);
  IsEmail({}, { message: 'Enter an e-mail address, such as name@example.org.' })(target, property);
};

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

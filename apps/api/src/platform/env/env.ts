import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import 'reflect-metadata';

const url = (protocols: string[]) => ({ protocols, require_protocol: true, require_tld: false });

/** The configuration, read once from the environment. `.env.example` says what each is for. */
export class Env {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** The login the application works with; it needs to be a member of the role reshelve_app. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  DATABASE_URL!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  DATABASE_POOL = 10;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  API_PORT = 4000;

  API_HOST = '127.0.0.1';

  /** Where people reach the web application; links in mails and the origin check use it. */
  @IsUrl(url(['http', 'https']), { message: 'must be an http:// or https:// address' })
  PUBLIC_URL = 'http://localhost:3000';

  /** 1 opens the outbox to developers. */
  @IsIn(['0', '1'], { message: 'must be 0 or 1' })
  DEMO: '0' | '1' = '0';

  /** Without it, mail stays in the local outbox. */
  @IsOptional()
  @IsUrl(url(['smtp', 'smtps']), { message: 'must be an smtp:// or smtps:// address' })
  SMTP_URL?: string;

  @IsEmail({ allow_display_name: true }, { message: 'must be an e-mail address' })
  MAIL_FROM = 'Reshelve <no-reply@reshelve.invalid>';

  /** `inline` runs background jobs inside the API, `off` leaves them to the worker process. */
  @IsIn(['inline', 'off'], { message: 'must be inline or off' })
  WORKER: 'inline' | 'off' = 'inline';

  @IsIn(['silent', 'fatal', 'error', 'warn', 'info', 'debug'])
  LOG_LEVEL: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' = 'info';

  /** How many proxies in front are trusted to say the caller's address. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10)
  TRUST_PROXY = 1;

  /** Whether developers may read the local outbox. */
  get showsOutbox(): boolean {
    return this.NODE_ENV === 'development' || this.DEMO === '1';
  }

  get publicOrigin(): string {
    return new URL(this.PUBLIC_URL).origin;
  }
}

/** A wrong setting: names the variable and what is wrong with it. */
export class EnvError extends Error {}

/**
 * Reads and checks the environment; empty values count as absent.
 * @throws EnvError with one line a wrong variable.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const env = plainToInstance(Env, given);
  const wrong = validateSync(env, { skipMissingProperties: false });
  if (wrong.length > 0) {
    const lines = wrong.map(
      ({ property, constraints }) =>
        `${property} ${Object.values(constraints ?? {})[0]?.replace(`${property} `, '') ?? 'is wrong'}`,
    );
    throw new EnvError(lines.join('\n'));
  }
  return env;
}

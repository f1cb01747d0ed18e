import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { identityError } from './identity.errors.ts';
import { SessionsService } from './sessions.service.ts';

/** Who proved to be who, on the sign-in route. */
export interface SigningIn {
  accountId: string;
}

/** Passport strategy `local`: e-mail address and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly sessions: SessionsService) {
    super({ usernameField: 'email', passReqToCallback: true, session: false });
  }

  async validate(request: FastifyRequest, email: unknown, password: unknown): Promise<SigningIn> {
    if (typeof email !== 'string' || typeof password !== 'string') {
      throw identityError('wrong-credentials');
    }
    const address = email.trim().toLowerCase();
    return { accountId: await this.sessions.authenticate(address, password, request.ip) };
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: Error | null, account: T | false): T {
    if (error) throw error;
    if (account === false) throw identityError('wrong-credentials');
    return account;
  }

  override getRequest(context: ExecutionContext): FastifyRequest {
    return context.switchToHttp().getRequest<FastifyRequest>();
  }
}

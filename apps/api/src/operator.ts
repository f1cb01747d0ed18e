import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { AppModule } from './app.module.ts';
import { AccountsService } from './modules/identity/accounts.service.ts';

/** `operator <address> [name]`: makes the first operator, or another one. */
const [email, name = 'Operator'] = process.argv.slice(2);
if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) {
  process.stderr.write('Say whom: operator <e-mail address> [name]\n');
  process.exit(2);
}
const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
const password = randomBytes(15).toString('base64url');
const made = await app.get(AccountsService).makeOperator(email.toLowerCase(), name, password);
process.stdout.write(
  made === 'made'
    ? `${email} is an operator now. The password, shown this once: ${password}\n`
    : `${email} has an account already and is an operator now; its password stays.\n`,
);
await app.close();

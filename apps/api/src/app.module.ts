import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { applicationErrors } from './modules/applications/applications.errors.ts';
import { ApplicationsModule } from './modules/applications/applications.module.ts';
import { debriefErrors } from './modules/debriefs/debriefs.errors.ts';
import { DebriefsModule } from './modules/debriefs/debriefs.module.ts';
import { identityErrors } from './modules/identity/identity.errors.ts';
import { IdentityModule } from './modules/identity/identity.module.ts';
import { insightErrors } from './modules/insights/insights.errors.ts';
import { InsightsModule } from './modules/insights/insights.module.ts';
import { notificationErrors } from './modules/notifications/notifications.errors.ts';
import { NotificationsModule } from './modules/notifications/notifications.module.ts';
import { programmeErrors } from './modules/programmes/programmes.errors.ts';
import { ProgrammesModule } from './modules/programmes/programmes.module.ts';
import { reviewErrors } from './modules/reviews/reviews.errors.ts';
import { ReviewsModule } from './modules/reviews/reviews.module.ts';
import { strategyErrors } from './modules/strategies/strategies.errors.ts';
import { StrategiesModule } from './modules/strategies/strategies.module.ts';
import { AccessModule } from './platform/access/access.module.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { EnvModule } from './platform/env/env.module.ts';
import { platformErrors } from './platform/http/errors.ts';
import { HttpModule } from './platform/http/http.module.ts';
import { ERROR_STATUS, ProblemFilter, type ErrorStatus } from './platform/http/problem.filter.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';

const errorStatus: ErrorStatus = {
  ...platformErrors,
  ...identityErrors,
  ...programmeErrors,
  ...applicationErrors,
  ...debriefErrors,
  ...strategyErrors,
  ...reviewErrors,
  ...insightErrors,
  ...notificationErrors,
};

@Module({
  imports: [
    EnvModule,
    DatabaseModule,
    AuditModule,
    JobsModule,
    MailModule,
    HttpModule,
    AccessModule,
    IdentityModule,
    ProgrammesModule,
    ApplicationsModule,
    DebriefsModule,
    StrategiesModule,
    ReviewsModule,
    InsightsModule,
    NotificationsModule,
  ],
  providers: [
    { provide: ERROR_STATUS, useValue: errorStatus },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule {}

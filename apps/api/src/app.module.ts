import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { applicationErrors } from './modules/applications/applications.errors.ts';
import { ApplicationsModule } from './modules/applications/applications.module.ts';
import { debriefErrors } from './modules/debriefs/debriefs.errors.ts';
import { DebriefsModule } from './modules/debriefs/debriefs.module.ts';
import { captureErrors } from './modules/captures/captures.errors.ts';
import { CapturesModule } from './modules/captures/captures.module.ts';
import { importErrors } from './modules/imports/imports.errors.ts';
import { ImportsModule } from './modules/imports/imports.module.ts';
import { evidenceErrors } from './modules/evidence/evidence.errors.ts';
import { EvidenceModule } from './modules/evidence/evidence.module.ts';
import { calendarErrors } from './modules/calendar/calendar.errors.ts';
import { CalendarModule } from './modules/calendar/calendar.module.ts';
import { templateErrors } from './modules/templates/templates.errors.ts';
import { TemplatesModule } from './modules/templates/templates.module.ts';
import { contactErrors } from './modules/contacts/contacts.errors.ts';
import { ContactsModule } from './modules/contacts/contacts.module.ts';
import { nudgeErrors } from './modules/nudges/nudges.errors.ts';
import { NudgesModule } from './modules/nudges/nudges.module.ts';
import { archiveErrors } from './modules/archives/archives.errors.ts';
import { ArchivesModule } from './modules/archives/archives.module.ts';
import { materialErrors } from './modules/materials/materials.errors.ts';
import { MaterialsModule } from './modules/materials/materials.module.ts';
import { identityErrors } from './modules/identity/identity.errors.ts';
import { IdentityModule } from './modules/identity/identity.module.ts';
import { insightErrors } from './modules/insights/insights.errors.ts';
import { InsightsModule } from './modules/insights/insights.module.ts';
import { liveErrors } from './modules/live/live.errors.ts';
import { LiveModule } from './modules/live/live.module.ts';
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
import { FilesModule } from './platform/files/files.module.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { paperErrors } from './platform/papers/papers.errors.ts';

const errorStatus: ErrorStatus = {
  ...platformErrors,
  ...identityErrors,
  ...programmeErrors,
  ...applicationErrors,
  ...debriefErrors,
  ...strategyErrors,
  ...materialErrors,
  ...reviewErrors,
  ...insightErrors,
  ...notificationErrors,
  ...liveErrors,
  ...archiveErrors,
  ...nudgeErrors,
  ...contactErrors,
  ...templateErrors,
  ...calendarErrors,
  ...evidenceErrors,
  ...importErrors,
  ...paperErrors,
  ...captureErrors,
};

@Module({
  imports: [
    EnvModule,
    DatabaseModule,
    AuditModule,
    JobsModule,
    FilesModule,
    MailModule,
    HttpModule,
    AccessModule,
    IdentityModule,
    ProgrammesModule,
    ApplicationsModule,
    DebriefsModule,
    StrategiesModule,
    MaterialsModule,
    ReviewsModule,
    InsightsModule,
    CapturesModule,
    ImportsModule,
    EvidenceModule,
    CalendarModule,
    TemplatesModule,
    ContactsModule,
    NudgesModule,
    ArchivesModule,
    NotificationsModule,
    LiveModule,
  ],
  providers: [
    { provide: ERROR_STATUS, useValue: errorStatus },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule {}

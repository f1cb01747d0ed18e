import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { employerKey, placeAt } from '@reshelve/domain/employers';
import type { ContactPart } from '@reshelve/domain/network';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { ApplicationsService } from '../applications/applications.service.ts';
import { ContactsRepository } from './contacts.repository.ts';
import { ContactsService } from './contacts.service.ts';
import type { PersonThereDto } from './dto/application-contact.dto.ts';

/** Who has to do with an application, and who could be asked about the place. */
@Injectable()
export class ApplicationContactsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly people: ContactsService,
    private readonly contacts: ContactsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Those with a part in it first, then those who are at that employer, then those who were. */
  there(actor: EnrolledActor, applicationId: string): Promise<PersonThereDto[]> {
    return this.database.withActor(actor, async (tx) => {
      const { employer } = await this.applications.get(tx, actor, applicationId);
      const found = await this.contacts.around(tx, actor, applicationId, employerKey(employer));
      const people = found.map((person): PersonThereDto => {
        const { id, name, jobTitle, applications } = person;
        const part = applications[0]?.part ?? null;
        return {
          id,
          name,
          jobTitle,
          employer: person.employer,
          part,
          place: placeAt(person, employer),
        };
      });
      return people.sort((a, b) => rank(a) - rank(b));
    });
  }

  setPart(
    actor: EnrolledActor,
    applicationId: string,
    contactId: string,
    part: ContactPart,
  ): Promise<void> {
    return this.about(actor, applicationId, contactId, 'contact.linked', (tx) =>
      this.contacts.setPart(tx, actor, applicationId, contactId, part),
    );
  }

  removePart(actor: EnrolledActor, applicationId: string, contactId: string): Promise<void> {
    return this.about(actor, applicationId, contactId, 'contact.unlinked', (tx) =>
      this.contacts.removePart(tx, actor, applicationId, contactId),
    );
  }

  private about(
    actor: EnrolledActor,
    applicationId: string,
    contactId: string,
    action: `contact.${string}`,
    work: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.applications.get(tx, actor, applicationId);
      await this.people.own(tx, actor, contactId, 'update');
      await work(tx);
      await this.audit.record(tx, actor, { action, subjectKind: 'contact', subjectId: contactId });
    });
  }
}

function rank({ part, place }: PersonThereDto): number {
  if (part !== null) return 0;
  return place === 'works_there' ? 1 : 2;
}

import { Factories, type Person } from '../support/factories.ts';
import type { TestApi } from '../support/test-api.ts';

/** Everybody who might try a route, seen from the returner whose things it is about. */
export const KINDS = [
  'nobody',
  'owner',
  'peer',
  'mentor',
  'former',
  'unpaired',
  'coordinator',
  'foreign',
  'operator',
] as const;
export type Kind = (typeof KINDS)[number];

/** Stands in every free-text field of the owner: it must never reach anybody it is not meant for. */
export const CANARY = 'canary-4f1d';

/** Two programmes, and in one of them a returner who owns what the functions in `made/` make. */
export class World {
  readonly make: Factories;
  people!: Record<Exclude<Kind, 'nobody' | 'operator'>, Person>;
  operatorToken!: string;
  programmeId!: string;
  cohortId!: string;

  constructor(readonly api: TestApi) {
    this.make = new Factories(api.owner);
  }

  async build(): Promise<this> {
    const { make } = this;
    this.programmeId = await make.programme();
    this.cohortId = await make.cohort(this.programmeId);
    const elsewhere = await make.programme();
    const here = this.programmeId;
    this.people = {
      owner: await make.person('returner', here, this.cohortId),
      peer: await make.person('returner', here, this.cohortId),
      mentor: await make.person('mentor', here),
      former: await make.person('mentor', here),
      unpaired: await make.person('mentor', here),
      coordinator: await make.person('coordinator', here),
      foreign: await make.person('coordinator', elsewhere),
    };
    const { owner, mentor, former } = this.people;
    await make.pairing(owner, mentor);
    await make.pairing(owner, former, { ended_at: new Date() });
    await make.person('coordinator', here); // so that one may leave
    this.operatorToken = (await make.operator()).token;
    return this;
  }

  token(kind: Kind): string | undefined {
    if (kind === 'nobody') return undefined;
    return kind === 'operator' ? this.operatorToken : this.people[kind].token;
  }

  /** Whom a caller acts as; those who are nobody in the programme try the owner's own address. */
  as(kind: Kind): Person {
    return kind === 'nobody' || kind === 'operator' ? this.people.owner : this.people[kind];
  }

  /** The columns that make a row the owner's. */
  mine(values: Record<string, unknown> = {}): Record<string, unknown> {
    const { programmeId, enrolmentId } = this.people.owner;
    return { programme_id: programmeId, returner_id: enrolmentId, ...values };
  }

  /** Inserts a row of the owner's. @returns its id */
  async row(table: string, values: Record<string, unknown>): Promise<string> {
    return (await this.make.insert<{ id: string }>(table, this.mine(values))).id;
  }

  newReturner(): Promise<Person> {
    return this.make.person('returner', this.programmeId, this.cohortId);
  }

  newMentor(): Promise<Person> {
    return this.make.person('mentor', this.programmeId);
  }
}

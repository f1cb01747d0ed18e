import {
  createMongoAbility,
  subject as tagged,
  type ForcedSubject,
  type MongoAbility,
  type RawRuleOf,
} from '@casl/ability';

export const ROLES = ['returner', 'mentor', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  returner: 'Returner',
  mentor: 'Mentor',
  coordinator: 'Coordinator',
};

/** Who acts. A person acts as one enrolment at a time, the one that the address names. */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'account'; readonly accountId: string; readonly isOperator: boolean }
  | EnrolledActor;

export interface EnrolledActor {
  readonly kind: 'enrolled';
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly programmeId: string;
  /** Always set for returners. */
  readonly cohortId: string | null;
  readonly role: Role;
  /** Their part in the programme has ended. */
  readonly hasLeft: boolean;
  /** IANA name; the programme's. */
  readonly timeZone: string;
}

export const ACTIONS = ['create', 'read', 'update', 'delete', 'submit', 'decide'] as const;
export type Action = (typeof ACTIONS)[number];

export const SUBJECTS = [
  'Account',
  'Programme',
  'Cohort',
  'Invitation',
  'Enrolment',
  'Pairing',
  'Sharing',
  'SharedSearch',
  'Application',
  'Interview',
  'Criterion',
  'SentMaterial',
  'SavedView',
  'Capture',
  'Import',
  'Example',
  'Contact',
  'Touchpoint',
  'Template',
  'CalendarFeed',
  'Nudge',
  'Goal',
  'ReminderSettings',
  'Archive',
  'Erasure',
  'Insight',
  'Debrief',
  'Lesson',
  'FeedbackRequest',
  'Strategy',
  'StrategyVersion',
  'Material',
  'MaterialVersion',
  'Review',
  'Comment',
  'Meeting',
  'MentorProfile',
  'Notification',
  'Presence',
  'Figures',
  'Participation',
  'Progress',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * What the policy needs to know of an object. A fact that is left out never permits anything, so
 * a forgotten one refuses.
 */
export interface Facts {
  /** Of an Account. */
  readonly accountId?: string;
  readonly programmeId?: string;
  /**
   * Of an Enrolment, a Notification, a Presence, a Template, a MentorProfile or an Archive: whose it
   * is. A Template of null is the programme's.
   */
  readonly enrolmentId?: string | null;
  /** Whose search it belongs to. */
  readonly returnerId?: string;
  /** The mentors paired with that returner at this moment: not those of the past. */
  readonly mentorId?: string | readonly string[] | null;
  /** Of a SharedSearch: the returner lets the paired mentor see applications and lessons. */
  readonly sharesSearch?: boolean;
  /** Of a Progress: the returner lets coordinators see counts and dates. */
  readonly sharesProgress?: boolean;
  /** Of an Invitation: the role that it gives. */
  readonly role?: Role;
}

/** The abilities of one actor, as CASL's rules. */
export type Ability = MongoAbility<[Action, Subject | (Facts & ForcedSubject<Subject>)]>;

/** One grant: the actions on the kinds of object, as far as the object's facts equal these. */
type Grant = (actions: Action | Action[], subjects: Subject | Subject[], facts?: Facts) => void;

const abilities = new WeakMap<Actor, Ability>();

/** The one policy. Who may do what, as far as roles, ownership, pairing and sharing decide it. */
export function abilityFor(actor: Actor): Ability {
  const known = abilities.get(actor);
  if (known) return known;
  const rules: RawRuleOf<Ability>[] = [];
  const can: Grant = (action, subject, facts) => {
    rules.push(facts ? { action, subject, conditions: { ...facts } } : { action, subject });
  };
  if (actor.kind !== 'nobody') {
    can(['read', 'update'], 'Account', { accountId: actor.accountId });
  }
  if (actor.kind === 'account' && actor.isOperator) operatorRules(can);
  if (actor.kind === 'enrolled' && actor.hasLeft) {
    leftRules(can, actor);
  } else if (actor.kind === 'enrolled') {
    enrolledRules(can, actor);
    roleRules[actor.role](can, actor);
  }
  const ability = createMongoAbility<Ability>(rules);
  abilities.set(actor, ability);
  return ability;
}

/** Makes programmes and invites their first coordinators; sees no content. */
function operatorRules(can: Grant): void {
  can(['create', 'read'], 'Programme');
  can('create', 'Invitation', { role: 'coordinator' });
}

/**
 * A returner who has left, by whoever's decision, no longer takes part, but still takes what is
 * theirs and has it erased.
 */
function leftRules(can: Grant, actor: EnrolledActor): void {
  if (actor.role === 'returner') ownDataRules(can, actor);
}

function ownDataRules(can: Grant, { enrolmentId }: EnrolledActor): void {
  can(['create', 'read', 'delete'], 'Archive', { enrolmentId });
  can(['create', 'read'], 'Erasure', { enrolmentId });
}

/** What everybody in a programme has, whatever the role. */
function enrolledRules(can: Grant, actor: EnrolledActor): void {
  can('read', 'Enrolment', { enrolmentId: actor.enrolmentId });
  can(['read', 'update'], 'Notification', { enrolmentId: actor.enrolmentId });
  can(['read', 'update'], 'ReminderSettings', { enrolmentId: actor.enrolmentId });
  can('read', 'Template', { programmeId: actor.programmeId, enrolmentId: null });
}

/** A returner's words are theirs: everything of the own search, and nothing of anybody else's. */
function returnerRules(can: Grant, actor: EnrolledActor): void {
  const own = { returnerId: actor.enrolmentId };
  can(
    ['create', 'read', 'update', 'delete'],
    [
      'Application',
      'Interview',
      'Criterion',
      'SentMaterial',
      'SavedView',
      'Import',
      'Example',
      'Contact',
      'Touchpoint',
    ],
    own,
  );
  can('create', 'Capture', own);
  can(['read', 'update'], ['Nudge', 'Goal'], own);
  can('read', 'Insight', own);
  can(['create', 'read', 'update', 'delete'], 'Template', { enrolmentId: actor.enrolmentId });
  can(['create', 'read', 'delete'], 'CalendarFeed', { enrolmentId: actor.enrolmentId });
  ownDataRules(can, actor);
  can(['create', 'read', 'update'], ['Debrief', 'FeedbackRequest', 'Strategy'], own);
  can(['create', 'read', 'update', 'delete'], 'Lesson', own);
  can(['create', 'read', 'submit'], 'StrategyVersion', own);
  can(['create', 'read', 'update', 'delete'], 'Material', own);
  can(['create', 'read', 'submit'], 'MaterialVersion', own);
  can(['create', 'read', 'update'], 'Meeting', own);
  // To create a review is to ask for one; to update it is, for its returner, to withdraw it.
  can(['create', 'read', 'update'], 'Review', own);
  // To decide a comment is to take its suggestion up, or not.
  can(['create', 'read', 'update', 'delete', 'decide'], 'Comment', own);
  can('read', 'Pairing', own);
  can('read', 'Presence', { enrolmentId: actor.enrolmentId });
  can(['read', 'update'], 'Sharing', own);
}

/** What paired returners have submitted, and the search of those who share it. */
function mentorRules(can: Grant, actor: EnrolledActor): void {
  const paired = { mentorId: actor.enrolmentId };
  // To update a review is, for a mentor, to open it: from then on it counts as seen.
  can(['read', 'update', 'decide'], 'Review', paired);
  can(['create', 'read', 'update', 'delete'], 'Comment', paired);
  can(['create', 'read', 'update', 'delete'], 'Template', { enrolmentId: actor.enrolmentId });
  can('read', ['StrategyVersion', 'MaterialVersion'], paired);
  can(['create', 'read', 'update'], 'Meeting', paired);
  can(['read', 'update'], 'MentorProfile', { enrolmentId: actor.enrolmentId });
  can('read', 'SharedSearch', { ...paired, sharesSearch: true });
  can('read', ['Enrolment', 'Pairing'], paired);
  can('read', 'Presence', { enrolmentId: actor.enrolmentId });
}

/** Runs the cohorts; sees participation, shared progress and figures, and never words. */
function coordinatorRules(can: Grant, actor: EnrolledActor): void {
  const here = { programmeId: actor.programmeId };
  can('read', 'Programme', here);
  can(['create', 'read', 'update'], ['Cohort', 'Pairing'], here);
  can(['create', 'read', 'update', 'delete'], 'Invitation', here);
  can(['create', 'read', 'update', 'delete'], 'Template', { ...here, enrolmentId: null });
  can(['read', 'update'], 'Enrolment', here);
  can('read', ['Participation', 'Figures', 'MentorProfile'], here);
  can('read', 'Progress', { ...here, sharesProgress: true });
}

const roleRules = {
  returner: returnerRules,
  mentor: mentorRules,
  coordinator: coordinatorRules,
} as const satisfies Record<Role, (can: Grant, actor: EnrolledActor) => void>;

/**
 * The coarse check that a route declares: whether the actor may do this to any object of the kind
 * at all. It does not say that they may do it to the one in hand: ask `allows` for that.
 */
export function permits(actor: Actor, action: Action, subject: Subject): boolean {
  return coarseAbilityFor(actor).can(action, subject);
}

const coarseAbilities = new Map<string, Ability>();

/** Of a kind of object at all, everybody in a role may do the same: one ability serves them all. */
function coarseAbilityFor(actor: Actor): Ability {
  const kind = kindOf(actor);
  let ability = coarseAbilities.get(kind);
  if (!ability) {
    ability = abilityFor(actor);
    coarseAbilities.set(kind, ability);
  }
  return ability;
}

function kindOf(actor: Actor): string {
  if (actor.kind === 'enrolled') return actor.hasLeft ? `${actor.role} who has left` : actor.role;
  return actor.kind === 'account' && actor.isOperator ? 'operator' : actor.kind;
}

/** Whether the actor may do this to the one object that the facts describe. */
export function allows(actor: Actor, action: Action, subject: Subject, facts: Facts): boolean {
  // A copy, because CASL marks the object with its type.
  return abilityFor(actor).can(action, tagged(subject, { ...facts }));
}

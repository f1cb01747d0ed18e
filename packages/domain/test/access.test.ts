import { describe, expect, test } from '@jest/globals';
import {
  ACTIONS,
  type Actor,
  abilityFor,
  allows,
  type EnrolledActor,
  type Facts,
  permits,
  type Role,
  SUBJECTS,
  type Subject,
} from '../src/access.ts';

const nobody: Actor = { kind: 'nobody' };
const account: Actor = { kind: 'account', accountId: 'a1', isOperator: false };
const operator: Actor = { kind: 'account', accountId: 'op', isOperator: true };
const enrolled = (role: Role, enrolmentId: string, programmeId = 'p1'): EnrolledActor => ({
  kind: 'enrolled',
  accountId: `account of ${enrolmentId}`,
  enrolmentId,
  programmeId,
  cohortId: role === 'returner' ? 'c1' : null,
  role,
  hasLeft: false,
  timeZone: 'Europe/London',
});
const returner = enrolled('returner', 'r1');
const left = (role: Role): EnrolledActor => ({ ...enrolled(role, 'r1'), hasLeft: true });
const mentor = enrolled('mentor', 'm1');
const coordinator = enrolled('coordinator', 'k1');

/** Kinds of object that hold a returner's words. */
const WORDS: Subject[] = [
  'Application',
  'Interview',
  'Criterion',
  'Debrief',
  'Lesson',
  'FeedbackRequest',
  'Strategy',
  'StrategyVersion',
  'Review',
  'Comment',
  'SharedSearch',
];

const everything = (facts: Facts): Facts => ({
  accountId: 'somebody',
  enrolmentId: 'somebody',
  mentorId: null,
  sharesProgress: true,
  sharesSearch: true,
  role: 'coordinator',
  ...facts,
});

const granted = (actor: Actor) =>
  SUBJECTS.flatMap((subject) =>
    ACTIONS.filter((action) => permits(actor, action, subject)).map((a) => `${a} ${subject}`),
  );

test('nobody may do nothing', () => expect(granted(nobody)).toEqual([]));

test('an account without an enrolment in hand has itself and nothing else', () => {
  expect(granted(account)).toEqual(['read Account', 'update Account']);
  expect(allows(account, 'read', 'Account', { accountId: 'a1' })).toBe(true);
  expect(allows(account, 'read', 'Account', { accountId: 'a2' })).toBe(false);
});

test('a returner who has left takes what is theirs and has it erased, and that is all', () => {
  expect(granted(left('returner'))).toEqual([
    'read Account',
    'update Account',
    'create Archive',
    'read Archive',
    'delete Archive',
    'create Erasure',
    'read Erasure',
  ]);
  expect(allows(left('returner'), 'read', 'Archive', { enrolmentId: 'r1' })).toBe(true);
  expect(allows(left('returner'), 'read', 'Archive', { enrolmentId: 'r2' })).toBe(false);
});

test.each(['mentor', 'coordinator'] as const)('a %s who has left has nothing', (role) => {
  expect(granted(left(role))).toEqual(granted(account));
});

describe('an operator', () => {
  test('makes programmes, invites coordinators, and sees no content', () => {
    expect(granted(operator)).toEqual([
      'read Account',
      'update Account',
      'create Programme',
      'read Programme',
      'create Invitation',
    ]);
  });

  test('invites coordinators only', () => {
    const invite = (role: Role) =>
      allows(operator, 'create', 'Invitation', { programmeId: 'p1', role });
    expect(invite('coordinator')).toBe(true);
    expect(invite('mentor')).toBe(false);
    expect(invite('returner')).toBe(false);
  });
});

describe('a returner', () => {
  test.each(WORDS.filter((s) => s !== 'SharedSearch'))('reads the own %s', (subject) => {
    expect(allows(returner, 'read', subject, everything({ returnerId: 'r1' }))).toBe(true);
  });

  test('may do nothing to what is another returner’s', () => {
    const foreign = everything({ returnerId: 'r2', programmeId: 'p1' });
    for (const subject of SUBJECTS)
      for (const action of ACTIONS) expect(allows(returner, action, subject, foreign)).toBe(false);
  });

  test('does not decide a review, and does not edit what was submitted', () => {
    expect(permits(returner, 'decide', 'Review')).toBe(false);
    expect(permits(returner, 'update', 'StrategyVersion')).toBe(false);
    expect(permits(returner, 'delete', 'StrategyVersion')).toBe(false);
  });

  test('alone changes what is shared', () => {
    expect(allows(returner, 'update', 'Sharing', { returnerId: 'r1' })).toBe(true);
    expect(permits(mentor, 'read', 'Sharing')).toBe(false);
    expect(permits(coordinator, 'update', 'Sharing')).toBe(false);
  });

  test('reads the own pairing', () => {
    expect(allows(returner, 'read', 'Pairing', { returnerId: 'r1', mentorId: 'm1' })).toBe(true);
    expect(permits(returner, 'update', 'Pairing')).toBe(false);
  });
});

describe('a mentor', () => {
  test('reads, comments on and decides the reviews of paired returners', () => {
    const paired = { returnerId: 'r1', mentorId: 'm1' };
    expect(allows(mentor, 'read', 'Review', paired)).toBe(true);
    expect(allows(mentor, 'decide', 'Review', paired)).toBe(true);
    expect(allows(mentor, 'create', 'Comment', paired)).toBe(true);
    expect(allows(mentor, 'read', 'StrategyVersion', paired)).toBe(true);
  });

  test('is one of several mentors', () => {
    expect(allows(mentor, 'read', 'Review', { mentorId: ['m2', 'm1'] })).toBe(true);
    expect(allows(mentor, 'read', 'Review', { mentorId: ['m2'] })).toBe(false);
    expect(allows(mentor, 'read', 'Review', { mentorId: [] })).toBe(false);
  });

  test('may do nothing to what is an unpaired or formerly paired returner’s', () => {
    for (const mentorId of [null, 'm2', undefined]) {
      const foreign = everything({ returnerId: 'r1', programmeId: 'p1', mentorId });
      for (const subject of SUBJECTS)
        for (const action of ACTIONS) expect(allows(mentor, action, subject, foreign)).toBe(false);
    }
  });

  test('sees the search only of a paired returner who shares it', () => {
    const read = (sharesSearch: boolean | undefined) =>
      allows(mentor, 'read', 'SharedSearch', { returnerId: 'r1', mentorId: 'm1', sharesSearch });
    expect(read(true)).toBe(true);
    expect(read(false)).toBe(false);
    expect(read(undefined)).toBe(false);
  });

  test('never opens the search itself', () => {
    for (const subject of WORDS.slice(0, 7))
      for (const action of ACTIONS) expect(permits(mentor, action, subject)).toBe(false);
  });
});

describe('a template', () => {
  const programmes = { programmeId: 'p1', enrolmentId: null };

  test('of the programme is read by all of it and written by coordinators', () => {
    for (const actor of [returner, mentor, coordinator]) {
      expect(allows(actor, 'read', 'Template', programmes)).toBe(true);
      expect(allows(actor, 'read', 'Template', { ...programmes, programmeId: 'p2' })).toBe(false);
      expect(allows(actor, 'update', 'Template', programmes)).toBe(actor === coordinator);
    }
  });

  test('of somebody’s own is theirs alone', () => {
    for (const action of ['read', 'update', 'delete'] as const) {
      const own = { programmeId: 'p1', enrolmentId: 'r1' };
      expect(allows(returner, action, 'Template', own)).toBe(true);
      for (const actor of [enrolled('returner', 'r2'), mentor, coordinator]) {
        expect(allows(actor, action, 'Template', own)).toBe(false);
      }
    }
  });
});

describe('a coordinator', () => {
  test.each(WORDS)('has no way to a returner’s %s', (subject) => {
    for (const action of ACTIONS) expect(permits(coordinator, action, subject)).toBe(false);
  });

  test('runs the own programme and no other', () => {
    for (const subject of [
      'Cohort',
      'Invitation',
      'Pairing',
      'Participation',
      'Figures',
    ] as const) {
      expect(allows(coordinator, 'read', subject, { programmeId: 'p1' })).toBe(true);
      expect(allows(coordinator, 'read', subject, { programmeId: 'p2' })).toBe(false);
    }
  });

  test('sees the progress of those who share it', () => {
    const read = (sharesProgress: boolean) =>
      allows(coordinator, 'read', 'Progress', { programmeId: 'p1', sharesProgress });
    expect(read(true)).toBe(true);
    expect(read(false)).toBe(false);
  });
});

test('everybody enrolled reads the own notifications only', () => {
  for (const actor of [returner, mentor, coordinator]) {
    expect(allows(actor, 'read', 'Notification', { enrolmentId: actor.enrolmentId })).toBe(true);
    expect(allows(actor, 'read', 'Notification', { enrolmentId: 'x', programmeId: 'p1' })).toBe(
      false,
    );
  }
});

test('a fact that is left out never permits anything', () => {
  for (const actor of [account, returner, mentor, coordinator])
    for (const subject of SUBJECTS)
      for (const action of ACTIONS) expect(allows(actor, action, subject, {})).toBe(false);
});

test('the facts are not changed by asking', () => {
  const facts = Object.freeze({ returnerId: 'r1' });
  expect(allows(returner, 'read', 'Application', facts)).toBe(true);
  expect(Object.getOwnPropertyNames(facts)).toEqual(['returnerId']);
});

test('the same actor gets the same ability', () => {
  expect(abilityFor(returner)).toBe(abilityFor(returner));
});

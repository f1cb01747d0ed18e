import { describe, expect, it } from '@jest/globals';
import { calendarEntries, interviewEntry } from '../src/calendar.ts';
import {
  CALENDAR_CONTENTS,
  type CalendarFacts,
  type CalendarInterview,
} from '../src/calendar-facts.ts';

const interview: CalendarInterview = {
  id: 'i1',
  applicationId: 'a1',
  title: 'Map Librarian',
  employer: 'Harbour Library',
  format: 'panel',
  startsAt: '2026-11-26T09:30:00.000Z',
  minutes: 45,
  timeZone: 'Europe/London',
  place: 'Room 2',
  link: 'https://meet.example.org/x',
  people: 'Ada Byrne',
  thankYou: 'open',
  open: true,
  hasPreparation: true,
  revision: 3,
  updatedAt: '2026-11-20T08:00:00.000Z',
};
const updatedAt = '2026-11-01T08:00:00.000Z';
const facts: CalendarFacts = {
  timeZone: 'Europe/London',
  interviews: [
    interview,
    { ...interview, id: 'i2', startsAt: '2026-10-01T09:30:00.000Z' },
    { ...interview, id: 'i3', thankYou: 'sent', startsAt: '2026-11-23T09:30:00.000Z' },
  ],
  closing: [
    {
      id: 'a2',
      title: 'Archivist',
      employer: 'Record Office',
      closingOn: '2026-12-03',
      revision: 5,
      updatedAt,
    },
  ],
  toAsk: [
    {
      id: 'a4',
      debriefId: 'd4',
      title: 'Indexer',
      employer: 'Moor Trust',
      endedOn: '2026-11-22',
      updatedAt,
    },
  ],
  calls: [
    {
      id: 'f2',
      debriefId: 'd2',
      title: 'Law Librarian',
      employer: 'Inner Court',
      callAt: '2026-11-25T14:00:00.000Z',
      updatedAt,
    },
  ],
  asked: [
    {
      id: 'f1',
      debriefId: 'd1',
      title: 'Cataloguer',
      employer: 'Quay College',
      askedOn: '2026-11-20',
      updatedAt,
    },
  ],
  contacts: [{ id: 'c1', name: 'Joan', nextOn: '2026-11-30', revision: 1, updatedAt }],
  handled: [],
  kindsOff: [],
};
const around = {
  home: 'https://reshelve.example.org/r/e1',
  now: '2026-11-24T12:00:00.000Z',
};
const entries = (
  contains: readonly (typeof CALENDAR_CONTENTS)[number][],
  discreet = false,
  changed: Partial<CalendarFacts> = {},
) => calendarEntries({ ...facts, ...changed }, { contains, discreet }, around);
const uids = (...of: Parameters<typeof entries>) => entries(...of).map(({ uid }) => uid);

describe('a calendar', () => {
  it('holds what was chosen for it, and what is still of use', () => {
    expect(uids(['interviews'])).toEqual([
      'interview-i1@reshelve',
      'interview-i2@reshelve',
      'interview-i3@reshelve',
      'call-f2@reshelve',
    ]);
    expect(entries(['closing_dates'])).toMatchObject([
      {
        uid: 'closing-a2@reshelve',
        sequence: 5,
        summary: 'Closing date: Archivist, Record Office',
        when: { kind: 'day', date: '2026-12-03' },
        url: 'https://reshelve.example.org/r/e1/applications/a2',
      },
    ]);
    // Not for the one that was thanked for, nor for the one of long ago.
    expect(entries(['nudges'])).toMatchObject([
      { uid: 'thank-you-i1@reshelve', when: { kind: 'day', date: '2026-11-27' } },
      { uid: 'ask-a4@reshelve', when: { kind: 'day', date: '2026-11-29' } },
      { uid: 'feedback-f1@reshelve', when: { kind: 'day', date: '2026-11-27' } },
      { uid: 'contact-c1@reshelve', summary: 'Get back to Joan' },
    ]);
    const all = entries(CALENDAR_CONTENTS);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(entries([])).toEqual([]);
  });

  it('holds a call that is arranged, for its 15 minutes', () => {
    expect(entries(['interviews']).at(-1)).toMatchObject({
      summary: 'Call about feedback: Law Librarian, Inner Court',
      when: {
        kind: 'timed',
        startsAt: '2026-11-25T14:00:00.000Z',
        endsAt: '2026-11-25T14:15:00.000Z',
        timeZone: 'Europe/London',
      },
      url: 'https://reshelve.example.org/r/e1/debriefs/d2/feedback',
      alarms: [60],
    });
  });

  it('lets an interview go with its application, and keeps one that was held', () => {
    const ended = facts.interviews.map((one) => ({ ...one, open: false }));
    expect(uids(['interviews'], false, { interviews: ended, calls: [] })).toEqual([
      'interview-i2@reshelve',
      'interview-i3@reshelve',
    ]);
    expect(uids(['nudges'], false, { interviews: ended })).not.toContain('thank-you-i1@reshelve');
  });

  it('reminds of preparing three days before, while nothing is ticked and it is ahead', () => {
    const next = { ...interview, hasPreparation: false, startsAt: '2026-12-01T09:30:00.000Z' };
    const prepare = (one: CalendarInterview) =>
      entries(['nudges'], false, { interviews: [one] }).find(({ uid }) =>
        uid.startsWith('prepare'),
      );
    expect(prepare(next)).toMatchObject({
      uid: 'prepare-i1@reshelve',
      summary: 'Prepare for the interview: Map Librarian, Harbour Library',
      when: { kind: 'day', date: '2026-11-28' },
    });
    expect(prepare({ ...next, hasPreparation: true })).toBeUndefined();
    expect(prepare({ ...next, startsAt: '2026-11-24T09:30:00.000Z' })).toBeUndefined();
  });

  it('leaves out what is done or switched off, and moves what is put off', () => {
    const nudge = { done: false, snoozedUntil: null } as const;
    const handled: CalendarFacts['handled'] = [
      { ...nudge, kind: 'contact-due', subjectId: 'c1', occasion: '2026-11-30', done: true },
      {
        ...nudge,
        kind: 'feedback-follow-up',
        subjectId: 'f1',
        occasion: '2026-11-27',
        snoozedUntil: '2026-12-02',
      },
      // Of another occasion: it says nothing about this one.
      { ...nudge, kind: 'thank-you-due', subjectId: 'i1', occasion: '2026-11-01', done: true },
    ];
    expect(
      entries(['nudges'], false, { handled, kindsOff: ['feedback-to-send'] }).map(
        ({ uid, when }) => [uid, when],
      ),
    ).toEqual([
      ['thank-you-i1@reshelve', { kind: 'day', date: '2026-11-27' }],
      ['feedback-f1@reshelve', { kind: 'day', date: '2026-12-02' }],
    ]);
  });

  it('that others see names nobody and nothing', () => {
    const words = JSON.stringify(
      entries(CALENDAR_CONTENTS, true).map(({ summary, description, location }) => [
        summary,
        description,
        location,
      ]),
    );
    const named = [
      'Map',
      'Harbour',
      'Archivist',
      'Record',
      'Cataloguer',
      'Quay',
      'Joan',
      'Ada',
      'Law',
      'Indexer',
      'Moor',
    ];
    for (const word of [...named, 'Room', 'meet.example']) expect(words).not.toContain(word);
    expect(words).toContain('Interview');
  });

  it('has of an interview when and where it is, and never the people unless asked', () => {
    const entry = interviewEntry(interview, { home: around.home, discreet: false });
    expect(entry).toMatchObject({
      summary: 'Interview: Map Librarian, Harbour Library',
      location: 'Room 2',
      sequence: 3,
      when: {
        kind: 'timed',
        startsAt: '2026-11-26T09:30:00.000Z',
        endsAt: '2026-11-26T10:15:00.000Z',
        timeZone: 'Europe/London',
      },
    });
    expect(entry.description).toContain('https://meet.example.org/x');
    expect(entry.description).not.toContain('Ada');
    const file = interviewEntry(interview, { home: around.home, discreet: false, people: true });
    expect(file.description).toContain('Ada Byrne');
    const call = { ...interview, place: '' };
    expect(interviewEntry(call, { home: '', discreet: false }).location).toBe(interview.link);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  CALENDAR_CONTENTS,
  calendarEntries,
  type CalendarFacts,
  type CalendarInterview,
  interviewEntry,
} from '../src/calendar.ts';

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
  revision: 3,
  updatedAt: '2026-11-20T08:00:00.000Z',
};
const updatedAt = '2026-11-01T08:00:00.000Z';
const facts: CalendarFacts = {
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
};
const around = {
  home: 'https://reshelve.example.org/r/e1',
  now: '2026-11-24T12:00:00.000Z',
  timeZone: 'Europe/London',
};
const entries = (contains: readonly (typeof CALENDAR_CONTENTS)[number][], discreet = false) =>
  calendarEntries(facts, { contains, discreet }, around);

describe('a calendar', () => {
  it('holds what was chosen for it, and what is still of use', () => {
    expect(entries(['interviews']).map(({ uid }) => uid)).toEqual([
      'interview-i1@reshelve',
      'interview-i2@reshelve',
      'interview-i3@reshelve',
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
      { uid: 'feedback-f1@reshelve', when: { kind: 'day', date: '2026-11-27' } },
      { uid: 'contact-c1@reshelve', summary: 'Get back to Joan' },
    ]);
    const all = entries(CALENDAR_CONTENTS);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(entries([])).toEqual([]);
  });

  it('that others see names nobody and nothing', () => {
    const words = JSON.stringify(
      entries(CALENDAR_CONTENTS, true).map(({ summary, description, location }) => [
        summary,
        description,
        location,
      ]),
    );
    const named = ['Map', 'Harbour', 'Archivist', 'Record', 'Cataloguer', 'Quay', 'Joan', 'Ada'];
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

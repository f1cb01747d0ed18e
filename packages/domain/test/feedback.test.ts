import { describe, expect, test } from '@jest/globals';
import {
  callLetter,
  canTakeFeedbackStep,
  CLOSED_REASONS,
  CLOSED_REASONS_FROM,
  closeFeedback,
  FEEDBACK_STATES,
  FEEDBACK_STEPS,
  feedbackAfter,
  feedbackLetter,
  type FeedbackStep,
  type LetterDetails,
  mailtoLink,
} from '../src/feedback.ts';
import { STOPPING_POINTS } from '../src/diagnosis.ts';

describe('a feedback request', () => {
  test('is asked, answered and closed', () => {
    expect(feedbackAfter('not_asked', 'ask')).toBe('asked');
    expect(feedbackAfter('asked', 'answer')).toBe('answered');
    expect(closeFeedback('answered', 'answered')).toBe('closed');
  });

  test('an answer may come unasked with the decision, or late after closing', () => {
    expect(feedbackAfter('not_asked', 'answer')).toBe('answered');
    expect(feedbackAfter('closed', 'answer')).toBe('answered');
  });

  test('a call is arranged when writing brought nothing', () => {
    expect(feedbackAfter('asked', 'arrange_call')).toBe('call_arranged');
    expect(feedbackAfter('call_arranged', 'answer')).toBe('answered');
  });

  test('one can close without asking, and ask after all', () => {
    expect(closeFeedback('not_asked', 'not_wanted')).toBe('closed');
    expect(feedbackAfter('closed', 'ask')).toBe('asked');
  });

  test('is asked once', () =>
    expect(() => feedbackAfter('asked', 'ask')).toThrow('asked, waiting'));

  test('every step that the table does not have is refused', () => {
    for (const state of FEEDBACK_STATES)
      for (const step of Object.keys(FEEDBACK_STEPS) as FeedbackStep[])
        if (!canTakeFeedbackStep(state, step)) expect(() => feedbackAfter(state, step)).toThrow();
  });

  test('is closed for a reason that fits', () => {
    for (const state of ['not_asked', 'asked', 'answered', 'call_arranged'] as const)
      for (const reason of CLOSED_REASONS) {
        const attempt = () => closeFeedback(state, reason);
        if (CLOSED_REASONS_FROM[state].includes(reason)) expect(attempt()).toBe('closed');
        else expect(attempt).toThrow('does not fit');
      }
    expect(() => closeFeedback('closed', 'answered')).toThrow();
  });
});

describe('the letters', () => {
  const details: LetterDetails = {
    employer: 'Brackenfell Libraries',
    title: 'Community Librarian',
    contactName: 'Ms Hartley',
    myName: 'Ruth Ellery',
    stage: 'final_interview',
    interviewDate: '2026-12-03',
    today: '2026-12-10',
  };

  test.each(STOPPING_POINTS)(
    'after %s: thanks first, accepts, asks at most two questions',
    (stage) => {
      const { subject, body } = feedbackLetter({ ...details, stage });
      const paragraphs = body.split('\n\n');
      expect(paragraphs[0]).toBe('Dear Ms Hartley,');
      expect(paragraphs[1]).toMatch(/^Thank you/);
      expect(body).toMatch(/I accept/);
      const questions = body.match(/\?/g)?.length ?? 0;
      expect(questions).toBeGreaterThanOrEqual(1);
      expect(questions).toBeLessThanOrEqual(2);
      expect(subject).toContain('Community Librarian');
      expect(body.split(/\s+/).length).toBeLessThan(150);
      expect(body.endsWith('Kind regards\nRuth Ellery')).toBe(true);
    },
  );

  test('the day of the interview is named where it is known', () => {
    expect(feedbackLetter(details).body).toContain('the interview on Thu 3 December for');
    const without = feedbackLetter({ ...details, interviewDate: undefined });
    expect(without.body).toContain('the interview for the post');
  });

  test('nobody by name is addressed as the team', () => {
    expect(feedbackLetter({ ...details, contactName: '  ' }).body).toMatch(/^Dear hiring team,/);
  });

  test('the call is offered for 15 minutes, by arrangement', () => {
    const { body } = callLetter(details);
    expect(body).toContain('15 minutes');
    expect(body).toContain('not before');
    expect(body).toContain('I accept the decision');
  });

  test('no placeholder is left over', () => {
    for (const stage of STOPPING_POINTS)
      for (const make of [feedbackLetter, callLetter])
        expect(JSON.stringify(make({ ...details, stage }))).not.toMatch(
          /[{}]{2}|undefined|null|\[/,
        );
  });

  test('open in the mail client as they are', () => {
    const link = mailtoLink('jobs@brackenfell.example', { subject: 'A & B', body: 'One\n\nTwo?' });
    expect(link).toBe(
      'mailto:jobs@brackenfell.example?subject=A%20%26%20B&body=One%0D%0A%0D%0ATwo%3F',
    );
    expect(mailtoLink('a@b.example?bcc=evil@c.example', { subject: '', body: '' })).not.toContain(
      '?bcc',
    );
  });
});

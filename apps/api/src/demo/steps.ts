import { addDays, type PlainDate } from '@reshelve/domain/dates';
import type { InterviewFormat } from '@reshelve/domain/channels';
import type { Outcome, Stage } from '@reshelve/domain/stages';
import type { Random } from './random.ts';

/** What happened to one application, day by day; nothing after today. */
export type Step =
  | { kind: 'moved'; stage: Stage; on: PlainDate }
  | { kind: 'ended'; outcome: Outcome; on: PlainDate };

export interface Meeting {
  round: 'first_round' | 'final_interview';
  format: InterviewFormat;
  /** May lie ahead. */
  on: PlainDate;
}

export interface Course {
  steps: Step[];
  meetings: Meeting[];
}

/** How a returner's applications tend to go. */
export interface Fortune {
  /** Chance of being asked to an interview. */
  interview: number;
  /** Chance of getting from the first round to the final interview. */
  onwards: number;
  /** Chance of an offer after a final interview. */
  offer: number;
}

/** Employers write and meet on weekdays. */
function workday(date: PlainDate): PlainDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(date, 1) : weekday === 6 ? addDays(date, 2) : date;
}

/** Plays one application from the day on which it was found. */
export function play(
  random: Random,
  foundOn: PlainDate,
  today: PlainDate,
  fortune: Fortune,
): Course {
  const steps: Step[] = [{ kind: 'moved', stage: 'saved', on: foundOn }];
  const meetings: Meeting[] = [];
  const over = () => ({ steps: steps.filter(({ on }) => on <= today), meetings: seen() });
  // A meeting is known of once its stage has been reached.
  const seen = () =>
    meetings.filter(({ round }) =>
      steps.some((step) => step.kind === 'moved' && step.stage === round && step.on <= today),
    );
  const moved = (stage: Stage, on: PlainDate) => steps.push({ kind: 'moved', stage, on });
  const ended = (outcome: Outcome, on: PlainDate) => steps.push({ kind: 'ended', outcome, on });

  let day = addDays(foundOn, random.int(0, 4));
  if (random.chance(0.75)) moved('preparing', day);
  if (random.chance(0.1)) {
    ended(random.weighted({ withdrawn: 3, vacancy_closed: 2 }), addDays(day, random.int(5, 25)));
    return over();
  }
  day = addDays(day, random.int(2, 10));
  moved('applied', day);

  if (!random.chance(fortune.interview)) {
    const how = random.weighted({ rejected: 58, no_response: 32, withdrawn: 5, vacancy_closed: 5 });
    ended(
      how,
      how === 'no_response'
        ? addDays(day, random.int(35, 56))
        : workday(addDays(day, random.int(12, 34))),
    );
    return over();
  }
  const calls = random.chance(0.62);
  if (calls) {
    day = workday(addDays(day, random.int(9, 21)));
    moved('first_round', day);
    day = workday(addDays(day, random.int(4, 11)));
    meetings.push({
      round: 'first_round',
      format: random.pick(['phone', 'video', 'video']),
      on: day,
    });
    if (!random.chance(fortune.onwards)) {
      ended(random.chance(0.9) ? 'rejected' : 'withdrawn', workday(addDays(day, random.int(2, 9))));
      return over();
    }
  }
  day = workday(addDays(day, random.int(3, calls ? 8 : 22)));
  moved('final_interview', day);
  day = workday(addDays(day, random.int(5, 13)));
  const format = random.pick(['panel', 'panel', 'in_person', 'presentation', 'test'] as const);
  meetings.push({ round: 'final_interview', format, on: day });
  day = workday(addDays(day, random.int(1, 8)));
  if (!random.chance(fortune.offer)) {
    ended(random.chance(0.94) ? 'rejected' : 'withdrawn', day);
    return over();
  }
  moved('offer', day);
  ended(
    random.weighted({ accepted: 74, declined: 16, rejected: 10 }),
    addDays(day, random.int(1, 8)),
  );
  return over();
}

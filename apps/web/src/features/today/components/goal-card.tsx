import { GOAL_PARTS, isLeftFree, isReached, type GoalPart } from '@reshelve/domain/goals';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { chooseGoal } from '../actions';
import type { Goal, Week } from '../loaders';

const NAMES: Readonly<Record<GoalPart, readonly [one: string, many: string]>> = {
  applications: ['application sent', 'applications sent'],
  contacts: ['contact made', 'contacts made'],
  learning: ['thing learnt', 'things learnt'],
};

const named = (part: GoalPart, count: number) =>
  `${String(count)} ${NAMES[part][count === 1 ? 0 : 1]}`;

const inWords = (goal: Goal) =>
  new Intl.ListFormat('en-GB').format(
    GOAL_PARTS.filter((part) => goal[part] > 0).map((part) => named(part, goal[part])),
  );

/** The week's own goal: offered, adjustable, and held against nobody. */
export function GoalCard({ enrolment, week }: { enrolment: string; week: Week }) {
  const { chosen, before, done } = week;
  const page = `/r/${enrolment}/goal`;
  const link = (words: string) => (
    <a className="link inline-flex min-h-target items-center" href={page}>
      {words}
    </a>
  );
  return (
    <Card title="Your week" aside={chosen && !isLeftFree(chosen) ? link('Change') : undefined}>
      {chosen === null && (
        <>
          <p>
            Would something small for this week help? An application, somebody to write to, an hour
            of learning. Whatever comes of it, nobody counts.
          </p>
          <p>{link('Choose something for this week')}</p>
          {before && (
            <Preset
              enrolment={enrolment}
              goal={before}
              scope="again"
              words={`The same as last time: ${inWords(before)}`}
            />
          )}
          <LeaveFree enrolment={enrolment} />
        </>
      )}
      {chosen && isLeftFree(chosen) && (
        <>
          <p>This week is left free. Rest is part of a search, too.</p>
          <p>{link('Choose something after all')}</p>
        </>
      )}
      {chosen && !isLeftFree(chosen) && (
        <>
          {isReached(chosen, done) && (
            <p>That is all you wanted of this week. The rest is yours.</p>
          )}
          <ul className="space-y-3">
            {GOAL_PARTS.filter((part) => chosen[part] > 0).map((part) => (
              <Progress key={part} part={part} done={done[part]} of={chosen[part]} />
            ))}
          </ul>
          <LeaveFree enrolment={enrolment} />
        </>
      )}
      <p>{link('Note something you learnt')}</p>
    </Card>
  );
}

function Progress({ part, done, of }: { part: GoalPart; done: number; of: number }) {
  const words = `${String(done)} of ${named(part, of)}`;
  return (
    <li className="space-y-1">
      <p>{words}</p>
      <progress
        aria-label={words}
        value={Math.min(done, of)}
        max={of}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border border-line bg-tray [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-tray [&::-webkit-progress-value]:bg-accent"
      />
    </li>
  );
}

function LeaveFree({ enrolment }: { enrolment: string }) {
  return (
    <Preset
      enrolment={enrolment}
      goal={{ applications: 0, contacts: 0, learning: 0 }}
      scope="free"
      words="Leave it this week"
    />
  );
}

function Preset({
  enrolment,
  goal,
  scope,
  words,
}: {
  enrolment: string;
  goal: Goal;
  scope: string;
  words: string;
}) {
  return (
    <Form action={chooseGoal.bind(null, enrolment)} label={words} scope={scope}>
      {GOAL_PARTS.map((part) => (
        <input key={part} type="hidden" name={part} value={goal[part]} />
      ))}
      <SubmitButton variant="quiet">{words}</SubmitButton>
    </Form>
  );
}

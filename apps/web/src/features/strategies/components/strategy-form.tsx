import { STRATEGY_GUIDE, type StrategyPart } from '@reshelve/domain/strategy';
import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import type { ReactNode } from 'react';
import { TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { saveStrategy } from '../actions';
import type { Strategy } from '../loaders';
import { mentorsByName } from '../names';
import { Expectations } from './expectations';
import { LessonsOfPartTwo } from './lessons-of-part-two';

const LABELS: Record<StrategyPart, string> = {
  plan: 'Your plan',
  reflection: 'What you have learnt, and what you change',
  feedback: 'How you ask, and what you have heard',
  acceptance: 'What you do when a no comes',
};

const text = (value: number | null) => (value === null ? '' : String(value));

/** The living document, to be read and changed in one place. */
export function StrategyForm({ enrolment, strategy }: { enrolment: string; strategy: Strategy }) {
  const { plan, reflection, feedback, acceptance } = strategy;
  return (
    <Form
      action={saveStrategy.bind(null, enrolment)}
      revision={strategy.revision}
      creates
      label="Your strategy"
      values={{
        plan,
        reflection,
        feedback,
        acceptance,
        applicationsPerInterview: text(strategy.applicationsPerInterview),
        interviewsPerOffer: text(strategy.interviewsPerOffer),
      }}
    >
      <Part number={1} part="plan">
        <Expectations enrolment={enrolment} strategy={strategy} />
      </Part>
      <Part number={2} part="reflection">
        <LessonsOfPartTwo enrolment={enrolment} lessons={strategy.lessons} />
      </Part>
      <Part number={3} part="feedback" />
      <Part number={4} part="acceptance" />
      <ButtonRow>
        <SubmitButton name="then" value="stay" pending="Saving…">
          Save
        </SubmitButton>
        {strategy.mentors.length > 0 && (
          <SubmitButton name="then" value="send" variant="secondary" pending="Saving…">
            Save, and send it to {mentorsByName(strategy.mentors)}
          </SubmitButton>
        )}
      </ButtonRow>
    </Form>
  );
}

function Part({
  number,
  part,
  children,
}: {
  number: number;
  part: StrategyPart;
  children?: ReactNode;
}) {
  const { title, explanation, prompts } = STRATEGY_GUIDE[part];
  return (
    <Card title={`${String(number)}. ${title}`} className="space-y-4">
      <p className="max-w-prose">{explanation}</p>
      <Details summary="Questions to start from">
        <ul className="max-w-prose list-disc space-y-1 pl-5">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </Details>
      <TextAreaField name={part} label={LABELS[part]} rows={6} />
      {children}
    </Card>
  );
}

import { DataTable } from '@reshelve/ui/data-table';
import { Details } from '@reshelve/ui/details';
import {
  APPLIED_TO_INTERVIEW,
  INTERVIEW_TO_OFFER,
  SILENT_DAYS,
  type StepResult,
} from '@reshelve/domain/conversion';
import { FEWEST_TRIES } from '@reshelve/domain/proportions';
import { compareExpectations } from '@reshelve/domain/expectations';
import { aboutInWords, stepStatement } from '@reshelve/domain/search-insights';
import { stepsOf } from '../charts';
import { behindPath, type Search } from '../loaders';
import { Chart } from './chart';
import { Count } from './count';
import { Section } from './section';

const RESULTS: readonly { result: StepResult; header: string }[] = [
  { result: 'yes', header: 'Went on' },
  { result: 'no', header: 'Stopped' },
  { result: 'undecided', header: 'Still open' },
  { result: 'aside', header: 'Not counted' },
];

/** Of those that came to a stage, how many went on: with the uncertainty. */
export function Steps({ enrolment, search }: { enrolment: string; search: Search }) {
  const steps = stepsOf(search);
  const table = (
    <DataTable
      caption="How far applications come"
      captionHidden
      rows={steps}
      rowKey={({ key }) => key}
      columns={[
        { header: 'Step', cell: ({ label }) => label },
        ...RESULTS.map(({ result, header }) => ({
          header,
          numeric: true,
          cell: ({ key, label, tally }: (typeof steps)[number]) => (
            <Count
              enrolment={enrolment}
              slice={{ step: key, result }}
              n={tally[result]}
              of={`${header.toLowerCase()}, ${label}`}
            />
          ),
        })),
        { header: 'That is', cell: ({ tally }) => aboutInWords(tally) },
      ]}
    />
  );
  const label = `Intervals: ${steps.map((step) => `${step.label}: ${stepStatement(step.tally).sentence}`).join(' ')}`;
  return (
    <Section id="steps" title="Step by step">
      <ul className="max-w-prose space-y-2">
        {steps.map((step) => (
          <li key={step.key}>
            <strong>{step.label}.</strong> {stepStatement(step.tally).sentence}{' '}
            {Object.values(step.tally).some((n) => n > 0) && (
              <a className="link" href={behindPath(enrolment, { step: step.key })}>
                The applications<span className="sr-only"> behind this: {step.label}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      <Chart enrolment={enrolment} chart="steps" search={search} label={label} table={table} />
      <Details summary="How this is counted">
        <p className="max-w-prose">
          What counts is how far an application ever came: a no later on takes nothing away. It
          counts once its further course is known. Still open ones count neither way; after{' '}
          {SILENT_DAYS / 7} weeks without any sign they count as stopped, and come back as soon as
          something happens. What you withdrew or declined, and vacancies that closed, are nobody’s
          no and are not counted.
        </p>
        <p className="max-w-prose">
          With fewer than {FEWEST_TRIES} decided, or more open than decided, or a range wider than
          half of everything, it is too early to say. The ranges hold the true share with a
          probability of 90 % (Jeffreys’ prior).
        </p>
      </Details>
    </Section>
  );
}

/** Beside what the returner expects, in the words of the strategy's page. */
export function AgainstPlan({ enrolment, search }: { enrolment: string; search: Search }) {
  const { interviews, offers } = compareExpectations(
    search.plan,
    search.applications,
    search.today,
  );
  const said = [
    { title: 'Interviews', step: APPLIED_TO_INTERVIEW.key, ...interviews },
    { title: 'Offers', step: INTERVIEW_TO_OFFER.key, ...offers },
  ];
  return (
    <Section id="plan" title="Beside what you expect">
      <dl className="max-w-prose space-y-3">
        {said.map(({ title, step, sentence }) => (
          <div key={title}>
            <dt className="font-semibold">{title}</dt>
            <dd>
              {sentence}{' '}
              <a className="link" href={behindPath(enrolment, { step })}>
                The applications<span className="sr-only"> behind this: {title.toLowerCase()}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="link" href={`/r/${enrolment}/strategy`}>
          Your strategy, where you say what you expect
        </a>
      </p>
    </Section>
  );
}

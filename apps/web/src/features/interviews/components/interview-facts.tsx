import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { SummaryList, type SummaryRow } from '@reshelve/ui/summary-list';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { Place } from '@/features/applications/components/place';
import { type Interview, pathOf } from '../loaders';
import { When } from './when';

/** When, where, with whom. */
export function InterviewFacts({
  enrolment,
  interview,
}: {
  enrolment: string;
  interview: Interview;
}) {
  const { round, format, place, link, people, notes, myTimeZone } = interview;
  const here = pathOf(enrolment, interview.id);
  const rows: (SummaryRow | false)[] = [
    { term: 'When', value: <When meeting={interview} myTimeZone={myTimeZone} until /> },
    {
      term: 'What kind',
      value: `${INTERVIEW_FORMAT_LABELS[format]}, ${STAGE_LABELS[round].toLowerCase()}`,
    },
    place !== '' && { term: 'Where', value: <Place place={place} /> },
    link !== '' && { term: 'Call', value: <Place place={link} /> },
    people !== '' && {
      term: 'Who will be there',
      value: <span className="words">{people}</span>,
    },
    notes !== '' && { term: 'Notes', value: <span className="words">{notes}</span> },
  ];
  return (
    <Card
      title="The interview"
      aside={
        <a className="link" href={`${here}/edit`}>
          Change<span className="sr-only"> the interview</span>
        </a>
      }
    >
      <SummaryList rows={rows.filter((row) => row !== false)} />
      <ButtonRow>
        <ButtonLink href={`${here}/calendar`} download variant="secondary">
          Add to your calendar
        </ButtonLink>
      </ButtonRow>
    </Card>
  );
}

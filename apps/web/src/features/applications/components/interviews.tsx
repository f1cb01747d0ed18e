import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { STAGE_LABELS } from '@reshelve/domain/stages';
import { Moment } from '@/components/dates';
import { type Application, pathOf } from '../loaders';
import { Place } from './place';

/** The application's interviews, by date. */
export function Interviews({
  enrolment,
  application,
  timeZone,
}: {
  enrolment: string;
  application: Application;
  timeZone: string;
}) {
  const here = pathOf(enrolment, application.id);
  return (
    <Card title={<span id="interviews">Interviews</span>}>
      {application.interviews.length === 0 ? (
        <p className="text-muted">None yet. Add one as soon as they invite you.</p>
      ) : (
        <ul className="divide-y divide-line">
          {application.interviews.map((interview) => (
            <li key={interview.id} className="space-y-1 py-3 first:pt-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="font-semibold">
                  <Moment at={interview.startsAt} timeZone={timeZone} />
                </p>
                <a className="link" href={`/r/${enrolment}/interviews/${interview.id}`}>
                  Open
                  <span className="sr-only">
                    {' '}
                    the interview of <Moment at={interview.startsAt} timeZone={timeZone} />
                  </span>
                </a>
              </div>
              <p className="text-muted">
                {STAGE_LABELS[interview.round]},{' '}
                {INTERVIEW_FORMAT_LABELS[interview.format].toLowerCase()}
              </p>
              {interview.place && (
                <p>
                  <Place place={interview.place} />
                </p>
              )}
              {interview.notes && <p className="words max-w-prose">{interview.notes}</p>}
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href={`${here}/interviews/new`} variant="secondary">
        Add an interview
      </ButtonLink>
    </Card>
  );
}

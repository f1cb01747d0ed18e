import { Card } from '@reshelve/ui/card';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { DayOf } from '@/components/dates';
import { application } from '@/features/applications/loaders';
import { pathOf } from '../loaders';

/** What was noted straight after the interviews of an application, to be read beside its debrief. */
export async function NotedThen({
  enrolment,
  applicationId,
}: {
  enrolment: string;
  applicationId: string;
}) {
  const { interviews } = await application(enrolment, applicationId);
  const noted = interviews.filter(({ freshNotes }) => freshNotes !== '');
  if (noted.length === 0) return null;
  return (
    <Card title="What you noted then">
      <ul className="space-y-4">
        {noted.map(({ id, startsAt, timeZone, format, freshNotes }) => (
          <li key={id} className="space-y-1">
            <h3 className="font-semibold">
              <a className="link" href={pathOf(enrolment, id)}>
                {INTERVIEW_FORMAT_LABELS[format]}, <DayOf at={startsAt} timeZone={timeZone} />
              </a>
            </h3>
            <p className="words max-w-prose border-l-4 border-line pl-4">{freshNotes}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

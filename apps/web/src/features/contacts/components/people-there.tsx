import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { CONTACT_PART_LABELS } from '@reshelve/domain/network';
import { pathOf, peopleThere } from '../loaders';

const PLACE_LABELS = { works_there: 'Works there', worked_there: 'Worked there' } as const;

/** Whom a returner knows where they apply, to be asked. */
export async function PeopleThere({
  enrolment,
  application,
}: {
  enrolment: string;
  application: { id: string; employer: string; outcome: string | null };
}) {
  const people = await peopleThere(enrolment, application.id);
  const about = application.outcome === null ? `?about=${application.id}` : '';
  return (
    <Card title="Whom I know there">
      {people.length === 0 ? (
        <p className="text-muted">
          Nobody in your network is noted at {application.employer}. Perhaps somebody knows
          somebody?
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {people.map(({ id, name, jobTitle, part, place }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 grow wrap-anywhere">
                {name}
                {jobTitle && <span className="text-muted">, {jobTitle}</span>}
              </span>
              {place && <Tag>{PLACE_LABELS[place]}</Tag>}
              {part && <Tag tone="green">{CONTACT_PART_LABELS[part]}</Tag>}
              <a
                className="link inline-flex min-h-target items-center"
                href={pathOf(enrolment, id) + about}
              >
                {about ? 'Ask them' : 'See them'}
                <span className="sr-only"> ({name})</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a
          className="link inline-flex min-h-target items-center"
          href={`${pathOf(enrolment)}/new?employer=${encodeURIComponent(application.employer)}`}
        >
          Add somebody who works there
        </a>
      </p>
    </Card>
  );
}

import { Card } from '@reshelve/ui/card';
import { Day } from '@/components/dates';
import { type Overview, pathOf } from '../loaders';

/** Whom to get back to, the soonest first. */
export function PeopleComingUp({
  enrolment,
  comingUp,
}: {
  enrolment: string;
  comingUp: Overview['comingUp'];
}) {
  if (comingUp.length === 0) return null;
  return (
    <Card title="To get back to">
      <ul className="divide-y divide-line">
        {comingUp.map(({ id, name, nextOn, nextAbout }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="min-w-0 wrap-anywhere">
              <a className="link" href={pathOf(enrolment, id)}>
                {name}
              </a>
              {nextAbout && <span className="block text-muted">{nextAbout}</span>}
            </span>
            <Day date={nextOn} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { Card } from '@reshelve/ui/card';
import { DayOf } from '@/components/dates';
import type { LeftEnrolment } from '@/features/session/me';

/** What somebody wrote as a returner is theirs after they have left, too. */
export function ProgrammesLeft({ left }: { left: readonly LeftEnrolment[] }) {
  if (left.length === 0) return null;
  return (
    <Card title="Programmes you have left">
      <p className="max-w-prose">
        What you wrote there is still yours. You can take it with you, and have it erased.
      </p>
      <ul className="space-y-3">
        {left.map(({ id, programme, leftAt }) => (
          <li key={id}>
            <a className="link" href={`/r/${id}/my-data`}>
              Your data in {programme.name}
            </a>
            <span className="block text-muted">
              You left on <DayOf at={leftAt} timeZone={programme.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

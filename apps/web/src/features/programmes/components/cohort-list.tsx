import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Day } from '@/components/dates';
import type { Cohort } from '../loaders';

const count = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${String(n)} ${many}`;

/** What to do next for a cohort, if anything. */
function next({ returners, unpaired, invited }: Cohort, home: string) {
  if (returners === 0 && invited === 0) {
    return { href: `${home}/invitations`, label: 'Invite the first returners' };
  }
  if (unpaired > 0) {
    return {
      href: `${home}/pairings`,
      label: `Pair ${count(unpaired, 'returner', 'returners')} with a mentor`,
    };
  }
  return null;
}

/** A programme's cohorts, each with how it stands and what to do next. */
export function CohortList({ home, cohorts }: { home: string; cohorts: readonly Cohort[] }) {
  return (
    <ul className="grid gap-5 lg:grid-cols-2">
      {cohorts.map((cohort) => {
        const todo = next(cohort, home);
        return (
          <Card
            key={cohort.id}
            as="li"
            title={
              <a className="link" href={`${home}/cohorts/${cohort.id}`}>
                {cohort.name}
              </a>
            }
          >
            <p className="text-muted">
              <Day date={cohort.startsOn} /> to <Day date={cohort.endsOn} />
            </p>
            <p>
              {count(cohort.returners, 'returner', 'returners')}
              {cohort.invited > 0 &&
                `, ${count(cohort.invited, 'invitation', 'invitations')} not answered yet`}
              {cohort.returners > 0 && cohort.unpaired === 0 && ', everybody with a mentor'}
            </p>
            <ButtonRow>
              {todo && (
                <ButtonLink href={todo.href} variant="secondary">
                  {todo.label}
                </ButtonLink>
              )}
              <a
                className="link inline-flex min-h-target items-center"
                href={`${home}/cohorts/${cohort.id}/edit`}
              >
                Change dates or name
                <span className="sr-only"> of {cohort.name}</span>
              </a>
            </ButtonRow>
          </Card>
        );
      })}
    </ul>
  );
}

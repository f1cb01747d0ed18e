import { ButtonLink } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import { type Counts, pathOf } from '@/features/applications/loaders';

/** How many applications are open, stage by stage, each leading to them. */
export function OpenByStage({ enrolment, counts }: { enrolment: string; counts: Counts }) {
  const home = pathOf(enrolment);
  return (
    <Card
      title="Open applications"
      aside={
        <a className="link" href={home}>
          See all
        </a>
      }
    >
      {counts.open === 0 ? (
        <p className="text-muted">
          Nothing is open at the moment. A pause is part of a search too.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {STAGES.filter((stage) => counts.stages[stage]).map((stage) => (
            <li key={stage}>
              <a
                href={`${home}?stage=${stage}`}
                className="flex min-h-target items-center justify-between gap-4 py-1 hover:underline"
              >
                <span>{STAGE_LABELS[stage]}</span>
                <span className="font-serif text-xl font-semibold">{counts.stages[stage]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href={`${home}/new`} variant="secondary">
        Add an application
      </ButtonLink>
    </Card>
  );
}

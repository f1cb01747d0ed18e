import { Details } from '@reshelve/ui/details';
import { Tag } from '@reshelve/ui/tag';
import { DEBRIEF_STEP_LABELS } from '@reshelve/domain/debrief';
import { Day } from '@/components/dates';
import { type DebriefLine, pathOf, resumeAt } from '../loaders';

/** Those that wait, each with the step where it goes on. */
export function OpenDebriefs({
  enrolment,
  debriefs,
}: {
  enrolment: string;
  debriefs: readonly DebriefLine[];
}) {
  return (
    <ul className="space-y-4">
      {debriefs.map((debrief) => (
        <li
          key={debrief.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-line bg-sheet p-5 shadow-sheet"
        >
          <div className="min-w-0 space-y-1">
            <h3 className="text-lg">
              <a className="link" href={resumeAt(enrolment, debrief)}>
                {debrief.application.title}
              </a>
            </h3>
            <p>{debrief.application.employer}</p>
            {debrief.endedOn && (
              <p className="text-sm text-muted">
                Ended on <Day date={debrief.endedOn} />
              </p>
            )}
          </div>
          {debrief.nextStep && <Tag>Next: {DEBRIEF_STEP_LABELS[debrief.nextStep]}</Tag>}
        </li>
      ))}
    </ul>
  );
}

/** Those that rest, tucked away. */
export function RestingDebriefs({
  enrolment,
  debriefs,
}: {
  enrolment: string;
  debriefs: readonly DebriefLine[];
}) {
  if (debriefs.length === 0) return null;
  const count = debriefs.length === 1 ? 'One debrief' : `${String(debriefs.length)} debriefs`;
  return (
    <Details summary={`${count} that you have let rest`}>
      <ul className="space-y-2">
        {debriefs.map((debrief) => (
          <li key={debrief.id}>
            <a className="link" href={pathOf(enrolment, debrief.id)}>
              {debrief.application.title}, {debrief.application.employer}
            </a>{' '}
            {debrief.lessons > 0 && (
              <span className="text-sm text-muted">
                ({debrief.lessons === 1 ? 'one lesson' : `${String(debrief.lessons)} lessons`})
              </span>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}

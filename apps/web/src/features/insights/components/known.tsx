import { Card } from '@reshelve/ui/card';
import {
  DIAGNOSES,
  type PointerTarget,
  STOPPING_POINTS,
  STOPPING_POINT_LABELS,
} from '@reshelve/domain/diagnosis';
import { type MainStop, mainStop, stopsOf } from '@reshelve/domain/search-stops';
import type { Slice } from '@reshelve/domain/search-slices';
import { isAtLeast } from '@reshelve/domain/stages';
import { behindPath, type Search } from '../loaders';
import { Count } from './count';
import { Section } from './section';

const counted = (n: number, one: string, many: string) => `${String(n)} ${n === 1 ? one : many}`;

/** What stands, whatever comes: said first. */
export function StandsFast({ enrolment, search }: { enrolment: string; search: Search }) {
  const { applications, lessons } = search;
  const reached = (stage: 'applied' | 'first_round' | 'offer') =>
    applications.filter(({ furthest }) => isAtLeast(furthest, stage)).length;
  const [sent, interviews, offers] = [reached('applied'), reached('first_round'), reached('offer')];
  const learnt = lessons.filter(({ state }) => state === 'taken_up').length;
  const link = (slice: Slice, words: string) => (
    <a className="link" href={behindPath(enrolment, slice)}>
      {words}
    </a>
  );
  return (
    <>
      You have sent {link({ step: 'interview' }, counted(sent, 'application', 'applications'))}
      {interviews > 0 && (
        <>
          ;{' '}
          {link(
            { step: 'interview', result: 'yes' },
            `${counted(interviews, 'has', 'have')} led to a conversation`,
          )}
        </>
      )}
      {offers > 0 && <>, {link({ step: 'accepted' }, `${String(offers)} to an offer`)}</>}.
      {interviews === 0 && ' That is work done, and it stays done, whatever comes back.'}
      {learnt > 0 && (
        <>
          {' '}
          You have{' '}
          <a className="link" href="#lessons">
            taken up {counted(learnt, 'lesson', 'lessons')}
          </a>{' '}
          on the way.
        </>
      )}
    </>
  );
}

/** Where a pointer of the diagnosis leads. */
function targetOf(enrolment: string, target: PointerTarget): string {
  const home = `/r/${enrolment}`;
  const places: Record<PointerTarget, string> = {
    criteria: `${home}/evidence`,
    materials: '#materials',
    strategy: `${home}/strategy`,
    interviews: `${home}/interviews`,
    lessons: `${home}/lessons`,
    feedback: `${home}/feedback`,
  };
  return places[target];
}

/** What the usual place points to, with the ways to work on it. */
function PointsTo({ enrolment, stop }: { enrolment: string; stop: MainStop }) {
  if (!stop.point) return null;
  const { pointsTo, lookAt, pointers } = DIAGNOSES[stop.point];
  return (
    <Card
      title={`What stopping there often points to: ${STOPPING_POINT_LABELS[stop.point].toLowerCase()}`}
      level={3}
    >
      <ul className="list-disc space-y-1 pl-6">
        {pointsTo.map((words) => (
          <li key={words} className="max-w-prose">
            {words}
          </li>
        ))}
      </ul>
      <h4 className="pt-2 text-lg">What helps</h4>
      <ul className="list-disc space-y-1 pl-6">
        {lookAt.map((words) => (
          <li key={words} className="max-w-prose">
            {words}
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {pointers.map(({ label, target }) => (
          <li key={label}>
            <a
              className="link inline-flex min-h-target items-center"
              href={targetOf(enrolment, target)}
            >
              {label}
            </a>
          </li>
        ))}
        <li>
          <a
            className="link inline-flex min-h-target items-center"
            href={behindPath(enrolment, { stop: stop.point })}
          >
            The applications that stopped there
          </a>
        </li>
      </ul>
    </Card>
  );
}

/** Where the search stops, and what that points to. */
export function WhereItStops({ enrolment, search }: { enrolment: string; search: Search }) {
  const stops = stopsOf(search.applications, search.today);
  const stop = mainStop(stops);
  const some = STOPPING_POINTS.filter((point) => stops[point] > 0);
  return (
    <Section id="stops" title="Where does my search stop?" lead={stop.sentence}>
      {some.length > 0 && (
        <dl className="grid max-w-prose grid-cols-[1fr_auto] gap-x-6">
          {some.map((point) => (
            <div
              key={point}
              className="col-span-2 grid grid-cols-subgrid border-b border-line py-2"
            >
              <dt>{STOPPING_POINT_LABELS[point]}</dt>
              <dd className="text-right">
                <Count
                  enrolment={enrolment}
                  slice={{ stop: point }}
                  n={stops[point]}
                  of={`stopped: ${STOPPING_POINT_LABELS[point]}`}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <PointsTo enrolment={enrolment} stop={stop} />
    </Section>
  );
}

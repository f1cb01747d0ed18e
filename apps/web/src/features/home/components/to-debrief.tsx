import { Callout } from '@reshelve/ui/callout';
import { Day } from '@/components/dates';
import { type Ahead, pathOf } from '@/features/applications/loaders';

const SHOWN = 3;

/** Rejections whose debrief is not closed: offered, never counted at somebody. */
export function ToDebrief({
  enrolment,
  ahead,
  except,
}: {
  enrolment: string;
  ahead: Ahead;
  /** Applications that the page names already. */
  except: ReadonlySet<string | undefined>;
}) {
  const others = ahead.toDebrief.filter(({ id }) => !except.has(id));
  const shown = others.slice(0, SHOWN);
  const more = ahead.toDebriefCount - (ahead.toDebrief.length - others.length) - shown.length;
  if (shown.length === 0) return null;
  return (
    <Callout title="When you are ready">
      <p>
        {shown.length === 1 && more === 0
          ? 'This one ended without a yes. There is no hurry: a debrief takes a quarter of an hour, in pieces if you like.'
          : 'These ended without a yes. There is no hurry: a debrief takes a quarter of an hour, in pieces if you like.'}
      </p>
      <ul className="space-y-2">
        {shown.map((one) => (
          <li key={one.id}>
            <a className="underline" href={`${pathOf(enrolment, one.id)}/debrief`}>
              {one.title}, {one.employer}
            </a>
            <span className="block text-sm">
              {one.outcome === 'no_response' ? 'No answer came; closed' : 'Ended'}{' '}
              <Day date={one.endedOn} />
              {one.debriefId && '. You have begun its debrief'}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a
            className="underline"
            href={`${pathOf(enrolment)}?show=ended&outcome=rejected&outcome=no_response`}
          >
            And {more} earlier
          </a>
        </p>
      )}
    </Callout>
  );
}

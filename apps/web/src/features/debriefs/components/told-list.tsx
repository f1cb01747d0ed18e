import { Details } from '@reshelve/ui/details';
import { FEEDBACK_THEME_LABELS, type ToldAbout } from '@reshelve/domain/feedback-told';
import { Day } from '@/components/dates';
import { type FeedbackLine, pathOf } from '../loaders';

const times = (count: number): string =>
  count === 1 ? 'Once' : count === 2 ? 'Twice' : `${String(count)} times`;

/** What employers said, by theme: what was heard most often first. */
export function ToldList({
  enrolment,
  groups,
}: {
  enrolment: string;
  groups: readonly ToldAbout<FeedbackLine>[];
}) {
  return groups.map(({ theme, told, first, last }, index) => (
    <Details
      key={theme ?? 'none'}
      open={index === 0}
      summary={`${theme === null ? 'Not sorted yet' : FEEDBACK_THEME_LABELS[theme]} (${String(told.length)})`}
    >
      <p className="text-muted">
        {times(told.length)}
        {last && told.length === 1 && (
          <>
            , on <Day date={last} />
          </>
        )}
        {first && last && told.length > 1 && (
          <>
            , from <Day date={first} /> to <Day date={last} />
          </>
        )}
        .{theme === null && ' Open one and say what it is about, and it finds its place here.'}
      </p>
      <ul className="mt-4 space-y-5">
        {told.map(({ debriefId, application, answeredOn, verbatim, ownWords }) => (
          <li key={debriefId} className="space-y-1">
            <p>
              <a className="link" href={pathOf(enrolment, debriefId, 'feedback')}>
                {application.title}, {application.employer}
              </a>
              {answeredOn && (
                <>
                  , <Day date={answeredOn} />
                </>
              )}
            </p>
            {verbatim && (
              <blockquote className="words border-l-4 border-line pl-4">{verbatim}</blockquote>
            )}
            {ownWords && <p className="words">{ownWords}</p>}
          </li>
        ))}
      </ul>
    </Details>
  ));
}

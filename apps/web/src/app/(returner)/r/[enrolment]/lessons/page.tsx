import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { DebriefTabs } from '@/features/debriefs/components/debrief-tabs';
import { doneMessage, Page } from '@/components/page';
import { OpenLessonLists, SettledLessons } from '@/features/debriefs/components/lesson-lists';
import { lessons, pathOf } from '@/features/debriefs/loaders';

const doneMessages = {
  taken_up: 'You have taken it up. That is a rejection put to use.',
  let_go: 'You have let it go. Not every lesson has to stay.',
  open: 'It is open again.',
  changed: 'Your changes are saved.',
  removed: 'The lesson is deleted.',
};

const counted = (count: number, what: string) =>
  count === 1 ? `One lesson ${what}` : `${String(count)} lessons ${what}`;

export default async function Lessons({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  const all = await lessons(enrolment);
  const open = all.filter(({ state }) => state === 'open');
  return (
    <Page
      title="Lessons"
      lead="What you decided to do another way. Each comes back to you when it is due."
      done={doneMessage(done, doneMessages)}
    >
      <DebriefTabs enrolment={enrolment} current="lessons" />
      {open.length > 0 ? (
        <OpenLessonLists enrolment={enrolment} lessons={open} />
      ) : (
        <EmptyState
          title={all.length > 0 ? 'No lesson is open' : 'No lessons yet'}
          action={
            <ButtonLink href={pathOf(enrolment)} variant="secondary">
              To your debriefs
            </ButtonLink>
          }
        >
          <p>
            Lessons come from debriefs: one small change at a time, to be tried in the next
            application or the next interview.
          </p>
        </EmptyState>
      )}
      <div className="space-y-2">
        <SettledLessons
          enrolment={enrolment}
          lessons={all.filter(({ state }) => state === 'taken_up')}
          summary={(count) => counted(count, 'that you have taken up')}
        />
        <SettledLessons
          enrolment={enrolment}
          lessons={all.filter(({ state }) => state === 'let_go')}
          summary={(count) => counted(count, 'that you have let go')}
        />
      </div>
    </Page>
  );
}

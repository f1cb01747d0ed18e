import { formatDate } from '@reshelve/domain/dates';
import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { doneMessage, Page } from '@/components/page';
import { ahead, counts, pathOf } from '@/features/applications/loaders';
import { ComingUp } from '@/features/home/components/coming-up';
import { OpenByStage } from '@/features/home/components/open-by-stage';
import { StrategyCard } from '@/features/home/components/strategy-card';
import { ToDebrief } from '@/features/home/components/to-debrief';
import { strategy } from '@/features/home/loaders';
import { myEnrolment } from '@/features/session/loaders';
import { settle } from '@/features/today/actions';
import { GoalCard } from '@/features/today/components/goal-card';
import { GoOn } from '@/features/today/components/left-off';
import { TodayList } from '@/features/today/components/today-list';
import { groupsOf, quietWords } from '@/features/today/items';
import { today } from '@/features/today/loaders';

const doneMessages = {
  goal: 'Your week is chosen.',
  free: 'This week is left free.',
};

export default async function ReturnerHome({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const [{ programme, cohort }, day, count, next, plan] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    today(enrolment),
    counts(enrolment),
    ahead(enrolment),
    strategy(enrolment),
  ]);
  const { timeZone } = programme;
  const groups = groupsOf(day.items, { enrolment, ...day });
  const named = new Set(day.items.map(({ subject }) => subject.applicationId));
  const things = new Set(day.items.map(({ subjectId }) => subjectId));
  return (
    <Page
      title="Today"
      heading={formatDate(day.today, day.today)}
      caption={[programme.name, cohort?.name].filter(Boolean).join(', ')}
      done={doneMessage((await searchParams).done, doneMessages)}
    >
      {count.total === 0 && (
        <EmptyState
          title="Begin with one vacancy"
          action={<ButtonLink href={`${pathOf(enrolment)}/new`}>Add an application</ButtonLink>}
        >
          <p>
            One that you have sent already, or one that you are only thinking of. Ten minutes are
            enough; everything stays as you leave it.
          </p>
        </EmptyState>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-6">
          <TodayList groups={groups} today={day.today} settle={settle.bind(null, enrolment)} />
          {groups.length === 0 && count.total > 0 && (
            <p className="font-serif text-xl">{quietWords(day.today)}</p>
          )}
          {day.leftOff && <GoOn enrolment={enrolment} leftOff={day.leftOff} />}
          {count.total > 0 && (
            <ComingUp enrolment={enrolment} ahead={next} timeZone={timeZone} except={things} />
          )}
          <ToDebrief enrolment={enrolment} ahead={next} except={named} />
        </div>
        <div className="min-w-0 space-y-6">
          <GoalCard enrolment={enrolment} week={day.week} />
          {count.total > 0 && <OpenByStage enrolment={enrolment} counts={count} />}
          <StrategyCard enrolment={enrolment} strategy={plan} timeZone={timeZone} />
        </div>
      </div>
    </Page>
  );
}

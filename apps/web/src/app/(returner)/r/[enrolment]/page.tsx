import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { ahead, counts, pathOf } from '@/features/applications/loaders';
import { ComingUp } from '@/features/home/components/coming-up';
import { OpenByStage } from '@/features/home/components/open-by-stage';
import { StrategyCard } from '@/features/home/components/strategy-card';
import { ToDebrief } from '@/features/home/components/to-debrief';
import { strategy } from '@/features/home/loaders';
import { myEnrolment } from '@/features/session/loaders';

export default async function ReturnerHome({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const [{ programme, cohort }, count, next, plan] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    counts(enrolment),
    ahead(enrolment),
    strategy(enrolment),
  ]);
  const { timeZone } = programme;
  return (
    <Page title="Your search" caption={[programme.name, cohort?.name].filter(Boolean).join(', ')}>
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
      <ToDebrief enrolment={enrolment} ahead={next} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        {count.total > 0 && <ComingUp enrolment={enrolment} ahead={next} timeZone={timeZone} />}
        <div className="min-w-0 space-y-6">
          {count.total > 0 && <OpenByStage enrolment={enrolment} counts={count} />}
          <StrategyCard enrolment={enrolment} strategy={plan} timeZone={timeZone} />
        </div>
      </div>
    </Page>
  );
}

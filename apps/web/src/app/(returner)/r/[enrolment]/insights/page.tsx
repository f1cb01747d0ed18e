import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { isAtLeast } from '@reshelve/domain/stages';
import { Page } from '@/components/page';
import { BesideCohort } from '@/features/insights/components/cohort';
import { Flow } from '@/features/insights/components/flow';
import { Channels, Materials } from '@/features/insights/components/groups';
import { StandsFast, WhereItStops } from '@/features/insights/components/known';
import { Lessons } from '@/features/insights/components/lessons';
import { AgainstPlan, Steps } from '@/features/insights/components/steps';
import { Times } from '@/features/insights/components/times';
import { search as load } from '@/features/insights/loaders';

export default async function InsightsPage({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const search = await load(enrolment);
  const sent = search.applications.some(({ furthest }) => isAtLeast(furthest, 'applied'));
  if (!sent) {
    return (
      <Page title="Insights">
        <EmptyState
          title="There is nothing to read from yet"
          action={
            <ButtonLink href={`/r/${enrolment}/applications`}>To your applications</ButtonLink>
          }
        >
          <p>
            Once you have sent a few applications, you will see here how far they come, what helps,
            and how sure one can be of it. Until then it is too early to say anything, and that is
            an answer too.
          </p>
        </EmptyState>
      </Page>
    );
  }
  const shown = { enrolment, search };
  return (
    <Page title="Insights" lead={<StandsFast {...shown} />}>
      <div className="space-y-14">
        <WhereItStops {...shown} />
        <Steps {...shown} />
        <AgainstPlan {...shown} />
        <BesideCohort {...shown} />
        <Flow {...shown} />
        <Times {...shown} />
        <Channels {...shown} />
        <Materials {...shown} />
        <Lessons {...shown} />
      </div>
    </Page>
  );
}

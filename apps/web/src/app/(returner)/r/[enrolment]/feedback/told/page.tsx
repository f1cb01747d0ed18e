import { EmptyState } from '@reshelve/ui/empty-state';
import { toldByTheme } from '@reshelve/domain/feedback-told';
import { Page } from '@/components/page';
import { DebriefTabs } from '@/features/debriefs/components/debrief-tabs';
import { ToldList } from '@/features/debriefs/components/told-list';
import { feedbackRequests } from '@/features/debriefs/loaders';

export default async function Told({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const told = (await feedbackRequests(enrolment)).filter(
    ({ verbatim, ownWords }) => verbatim !== '' || ownWords !== '',
  );
  return (
    <Page
      title="What you have been told"
      lead="One voice is an opinion; the same from three is worth a change."
    >
      <DebriefTabs enrolment={enrolment} current="told" />
      {told.length === 0 ? (
        <EmptyState title="Nothing yet">
          <p>
            When an employer tells you something, note it with the request. Here it gathers by what
            it is about, over all your applications.
          </p>
        </EmptyState>
      ) : (
        <ToldList enrolment={enrolment} groups={toldByTheme(told)} />
      )}
    </Page>
  );
}

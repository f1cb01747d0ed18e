import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { CALENDAR_CONTENT_LABELS, CALENDAR_CONTENTS } from '@reshelve/domain/calendar-facts';
import { CheckboxesField, YesNoField } from '@/components/fields';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { makeCalendar } from '@/features/calendar/actions';
import { FeedList } from '@/features/calendar/components/feed-list';
import { HowTo } from '@/features/calendar/components/how-to';
import { NewAddress } from '@/features/calendar/components/new-address';
import { calendarFeeds, newAddress } from '@/features/calendar/loaders';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  made: 'Your calendar is ready.',
  withdrawn: 'The address is withdrawn. Nobody can fetch anything from it any more.',
};

export default async function Calendar({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  const [feeds, { programme }, address] = await Promise.all([
    calendarFeeds(enrolment),
    myEnrolment(enrolment, 'returner'),
    done === 'made' ? newAddress() : null,
  ]);
  return (
    <Page
      title="Your own calendar"
      lead="Have your interviews and dates in the calendar that you look at anyway. It keeps itself up to date."
      back={{ href: `/r/${enrolment}/settings`, label: 'Back to settings' }}
      done={doneMessage(done, doneMessages)}
    >
      {address && <NewAddress address={address} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <FeedList enrolment={enrolment} feeds={feeds} timeZone={programme.timeZone} />
          <Card title={feeds.length > 0 ? 'Another address' : 'Make an address'}>
            <Form
              action={makeCalendar.bind(null, enrolment)}
              values={{ contains: CALENDAR_CONTENTS, discreet: 'no' }}
              label="Make a calendar address"
            >
              <CheckboxesField
                name="contains"
                label="What should it hold?"
                choices={CALENDAR_CONTENTS.map((value) => ({
                  value,
                  label: CALENDAR_CONTENT_LABELS[value],
                }))}
              />
              <YesNoField
                name="discreet"
                label="Do others see that calendar too?"
                hint="On a work or family calendar, for instance."
                yes="Yes: name no employer and nobody"
                no="No, it is mine alone"
              />
              <SubmitButton>Make the address</SubmitButton>
            </Form>
          </Card>
        </div>
        <div className="min-w-0">
          <HowTo />
        </div>
      </div>
    </Page>
  );
}

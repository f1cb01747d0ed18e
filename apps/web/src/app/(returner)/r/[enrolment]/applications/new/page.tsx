import { DefaultSubmit } from '@reshelve/ui/default-submit';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { readShared } from '@reshelve/domain/shared-pages';
import { STAGES } from '@reshelve/domain/stages';
import { DateField, RadioField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { addApplication } from '@/features/applications/actions';
import { AdvertToRead } from '@/features/applications/components/advert';
import { ApplicationFields } from '@/features/applications/components/application-fields';
import { pathOf } from '@/features/applications/loaders';
import { OpenLessons } from '@/features/debriefs/components/open-lessons';
import { stageChoices } from '@/features/applications/options';
import { firstOfEach, type SearchParams } from '@/lib/search-params';

export default async function NewApplication({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  /** A page that was shared with Reshelve. */
  searchParams: SearchParams;
}) {
  const { enrolment } = await params;
  const shared = readShared(await firstOfEach(searchParams));
  return (
    <Page
      title="Add an application"
      lead="A title and an employer are enough to begin with."
      back={{ href: pathOf(enrolment), label: 'Back to applications' }}
    >
      <OpenLessons enrolment={enrolment} due="next_application" />
      <Form
        action={addApplication.bind(null, enrolment)}
        values={{ stage: 'saved', link: shared.link, title: shared.title, advert: shared.words }}
        creates
      >
        <DefaultSubmit />
        <AdvertToRead pageTitle={shared.title} />
        <ApplicationFields linked />
        <RadioField name="stage" label="Where does it stand?" choices={stageChoices(STAGES)} />
        <DateField
          name="occurredOn"
          label="Since when?"
          hint="A day in the past is fine. Left empty, it is today."
          optional
        />
        <SubmitButton>Add the application</SubmitButton>
      </Form>
    </Page>
  );
}

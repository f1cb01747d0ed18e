import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { answersFailedSubmit } from '@/lib/failed-submit';
import { saveView } from '../bulk-actions';
import { addressOf, type ListQuery } from '../list-query';
import { pathOf, type SavedView } from '../loaders';

/** The views that were kept, each a link, and a form to keep the present one. */
export async function SavedViews({
  enrolment,
  views,
  query,
}: {
  enrolment: string;
  views: readonly SavedView[];
  query: ListQuery;
}) {
  const failed = await answersFailedSubmit();
  const home = pathOf(enrolment);
  const present = addressOf(query).slice(1);
  const known = views.find((view) => view.query === present);
  return (
    <div className="space-y-2">
      {views.length > 0 && (
        <nav aria-label="Your views" className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {views.map(({ id, name, query: stored }) => (
            <a
              key={id}
              href={`${home}${stored && `?${stored}`}`}
              aria-current={id === known?.id ? 'true' : undefined}
              className="link inline-flex min-h-target items-center aria-[current]:font-semibold"
            >
              {name}
            </a>
          ))}
          <a href={`${home}/views`} className="link inline-flex min-h-target items-center text-sm">
            Rename or delete views
          </a>
        </nav>
      )}
      {!known && present !== '' && (
        <Details summary="Keep this view" open={failed}>
          <Form action={saveView.bind(null, enrolment, present)} label="Keep this view" creates>
            <TextField
              name="name"
              label="Its name"
              hint="The search, filters, order and columns as they are now."
              width="medium"
            />
            <SubmitButton variant="secondary">Keep it</SubmitButton>
          </Form>
        </Details>
      )}
    </div>
  );
}

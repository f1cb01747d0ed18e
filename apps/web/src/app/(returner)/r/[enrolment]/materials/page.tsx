import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Details } from '@reshelve/ui/details';
import { doneMessage, Page } from '@/components/page';
import { MaterialList } from '@/features/materials/components/material-list';
import { materialPath, materials } from '@/features/materials/loaders';
import { myEnrolment } from '@/features/session/loaders';

const messages = { removed: 'It is gone, with its versions.' };

export default async function Materials({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment } = await params;
  const [{ programme }, all] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    materials(enrolment),
  ]);
  const used = all.filter(({ setAsideAt }) => setAsideAt === null);
  const aside = all.filter(({ setAsideAt }) => setAsideAt !== null);
  const add = <ButtonLink href={materialPath(enrolment, 'new')}>Add a material</ButtonLink>;
  const { timeZone } = programme;
  return (
    <Page
      title="Your materials"
      lead="What you send of yourself: CVs, letters, statements. They are yours: nobody else reads them, unless you ask for a review."
      done={doneMessage((await searchParams).done, messages)}
      actions={
        all.length > 0 && (
          <>
            <a
              className="link inline-flex min-h-target items-center"
              href={`/r/${enrolment}/reviews`}
            >
              Your reviews
            </a>
            {add}
          </>
        )
      }
    >
      {used.length > 0 ? (
        <MaterialList enrolment={enrolment} materials={used} timeZone={timeZone} />
      ) : (
        <EmptyState title="Nothing here yet" action={all.length === 0 && add}>
          <p>
            Begin with your CV. Write it here, or bring the file that you have: it is kept as it is.
          </p>
        </EmptyState>
      )}
      {aside.length > 0 && (
        <Details summary={`Set aside (${String(aside.length)})`}>
          <MaterialList enrolment={enrolment} materials={aside} timeZone={timeZone} />
        </Details>
      )}
    </Page>
  );
}

import { MATERIAL_KIND_LABELS } from '@reshelve/domain/materials';
import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { WhoIsHere } from '@/features/live/components/who-is-here';
import { setAside, uploadVersion } from '@/features/materials/actions';
import { CompareForm } from '@/features/materials/components/compare-form';
import { DraftForm } from '@/features/materials/components/draft-form';
import { PaperField } from '@/features/materials/components/material-fields';
import { VersionsList } from '@/features/materials/components/versions-list';
import { type Material, material, materialPath } from '@/features/materials/loaders';
import { myEnrolment } from '@/features/session/loaders';
import { answersFailedSubmit } from '@/lib/failed-submit';

const messages = {
  begun: 'It is begun. Write as much as you like today; nobody else reads it.',
  saved: 'Your words are saved.',
  joined:
    'Your words are saved, together with what was saved elsewhere meanwhile. Read them through once.',
  kept: 'Your words are saved and this version is kept. It will not change any more.',
  changed: 'That is changed.',
  restored: 'That version is back, as a new one. Nothing in between is lost.',
  'set-aside': 'It is set aside. Everything of it is kept.',
  'taken-up': 'It is in use again.',
  'material-unchanged':
    'Your words are saved. Your last version says the same, so it still stands.',
  'material-empty': 'It is saved. There are no words to keep as a version yet.',
  'too-many-versions':
    'Your words are saved. There is no room for more versions of this one: begin a variant of it to go on.',
};

export default async function MaterialPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; material: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { enrolment, material: id } = await params;
  const [{ programme }, one, { done }, failed] = await Promise.all([
    myEnrolment(enrolment, 'returner'),
    material(enrolment, id),
    searchParams,
    answersFailedSubmit(),
  ]);
  const latest = one.versions[0];
  return (
    <Page
      title={one.name}
      caption={MATERIAL_KIND_LABELS[one.kind]}
      back={{ href: materialPath(enrolment), label: 'Back to your materials' }}
      done={doneMessage(done, messages)}
      actions={
        <a
          className="link inline-flex min-h-target items-center"
          href={materialPath(enrolment, id, 'about')}
        >
          Name, kind and more
        </a>
      }
    >
      {one.setAsideAt !== null && <Aside enrolment={enrolment} id={id} />}
      <WhoIsHere enrolment={enrolment} kind="material" subject={id} doing="editing" />
      <DraftForm enrolment={enrolment} material={one} />
      <Details summary="Upload a new version from a file" open={failed}>
        <Form
          action={uploadVersion.bind(null, enrolment, id)}
          creates
          label="An upload"
          scope="upload"
        >
          <p className="max-w-prose">
            The words above become those of the file. What you have not kept yet is kept as a
            version first.
          </p>
          <PaperField />
          <SubmitButton variant="secondary" pending="Reading the file…">
            Upload
          </SubmitButton>
        </Form>
      </Details>
      <section className="space-y-4" aria-labelledby="versions">
        <h2 id="versions" className="text-2xl">
          Versions
        </h2>
        {latest ? (
          <>
            <ButtonLink
              variant="secondary"
              href={`/r/${enrolment}/reviews/new?material=${id}&version=${latest.id}`}
            >
              Send version {latest.number} for review
            </ButtonLink>
            <Details summary="Compare two of them">
              <CompareForm enrolment={enrolment} material={one} from={latest.id} />
            </Details>
            <VersionsList
              enrolment={enrolment}
              material={id}
              versions={one.versions}
              timeZone={programme.timeZone}
            />
          </>
        ) : (
          <p className="max-w-prose text-muted">
            None yet. A version is your words as they stood on one day. Keep one before you send it
            anywhere: then you know later what went where.
          </p>
        )}
      </section>
      <Variants enrolment={enrolment} material={one} />
    </Page>
  );
}

function Aside({ enrolment, id }: { enrolment: string; id: string }) {
  return (
    <Callout tone="plain" title="This one is set aside">
      <p>It is kept with all its versions, and no longer offered for applications.</p>
      <Form action={setAside.bind(null, enrolment, id, false)} label="Take it up again">
        <ButtonRow>
          <SubmitButton variant="secondary">Take it up again</SubmitButton>
        </ButtonRow>
      </Form>
    </Callout>
  );
}

function Variants({
  enrolment,
  material: { id, base, variants },
}: {
  enrolment: string;
  material: Material;
}) {
  const link = (to: string, words: string) => (
    <a className="link" href={materialPath(enrolment, to)}>
      {words}
    </a>
  );
  return (
    <Card title="Variants">
      {base && <p>This is a variant of {link(base.id, base.name)}.</p>}
      {variants.length > 0 && (
        <ul className="list-disc space-y-1 pl-5">
          {variants.map((variant) => (
            <li key={variant.id}>
              {link(variant.id, variant.name)}
              {variant.setAsideAt !== null && <span className="text-muted"> (set aside)</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="max-w-prose">
        For another kind of post, begin a variant: the same words, that go their own way from there.
      </p>
      <a
        className="link inline-flex min-h-target items-center"
        href={`${materialPath(enrolment, 'new')}?from=${id}`}
      >
        Begin a variant
      </a>
    </Card>
  );
}

import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { OUTLINE_HEADINGS, paragraphsOf } from '@reshelve/domain/evidence';
import { Page } from '@/components/page';
import { pathOf } from '@/features/applications/loaders';
import { criteriaPath, outline, outlinePath } from '@/features/evidence/loaders';

export default async function Outline({
  params,
}: {
  params: Promise<{ enrolment: string; application: string }>;
}) {
  const { enrolment, application: id } = await params;
  const { title, employer, sections } = await outline(enrolment, id);
  const here = outlinePath(enrolment, id);
  return (
    <Page
      title="Outline of your statement"
      caption={`${title}, ${employer}`}
      lead="Criterion by criterion, as a panel scores. Take it along and write on from there."
      back={{ href: `${pathOf(enrolment, id)}#criteria`, label: 'Back to the application' }}
    >
      {sections.length === 0 ? (
        <EmptyState
          title="No criteria yet"
          action={
            <ButtonLink href={`${criteriaPath(enrolment, id)}/new`}>Paste the criteria</ButtonLink>
          }
        >
          <p>Paste the person specification first; the outline grows out of it.</p>
        </EmptyState>
      ) : (
        <ButtonRow>
          <ButtonLink href={`${here}/word`} download>
            Take it as a Word document
          </ButtonLink>
          <ButtonLink href={`${here}/text`} variant="secondary" download>
            Take it as plain text
          </ButtonLink>
        </ButtonRow>
      )}
      {sections.map(({ kind, criteria }) => (
        <section key={kind} className="max-w-prose space-y-6">
          <h2 className="text-2xl">{OUTLINE_HEADINGS[kind]}</h2>
          {criteria.map((criterion, index) => (
            <article key={index} className="space-y-2">
              <h3 className="text-lg">
                {index + 1}. {criterion.text}
              </h3>
              {paragraphsOf(criterion).map(({ lead, text }, at) => (
                <p key={at} className="words">
                  {lead !== null && <strong>{lead}: </strong>}
                  {text}
                </p>
              ))}
            </article>
          ))}
        </section>
      ))}
    </Page>
  );
}

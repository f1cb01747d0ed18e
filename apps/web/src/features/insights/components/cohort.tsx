import { besideCohort, ownStops } from '@reshelve/domain/cohort-comparison';
import { cohortShare, type Search } from '../loaders';
import { Section } from './section';

/** Beside the cohort, only where that gives nobody in it away. */
export async function BesideCohort({ enrolment, search }: { enrolment: string; search: Search }) {
  const cohort = await cohortShare(enrolment);
  return (
    <Section
      id="cohort"
      title="Beside your cohort"
      lead={besideCohort(ownStops(search.applications), cohort)}
    >
      {cohort.kind === 'shown' && (
        <p className="max-w-prose text-sm text-muted">
          Shown only while at least 22 others stand behind it, and rounded, so that it says nothing
          about any one of them.
        </p>
      )}
    </Section>
  );
}

import { compareExpectations } from '@reshelve/domain/expectations';
import { TextField } from '@/components/fields';
import { search } from '@/features/insights/loaders';
import type { Strategy } from '../loaders';

/** What the returner expects of the search, gently compared with what happens. */
export async function Expectations({
  enrolment,
  strategy,
}: {
  enrolment: string;
  strategy: Strategy;
}) {
  const { applications, today } = await search(enrolment);
  const { interviews, offers } = compareExpectations(strategy, applications, today);
  return (
    <section aria-labelledby="expect" className="space-y-4 border-t border-line pt-4">
      <h3 id="expect" className="text-lg">
        What you expect
      </h3>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <div className="space-y-2">
          <TextField
            name="applicationsPerInterview"
            label="Applications for one interview"
            hint="A guess is good enough."
            optional
            inputMode="numeric"
            width="number"
            autoComplete="off"
          />
          <p className="max-w-prose">{interviews.sentence}</p>
        </div>
        <div className="space-y-2">
          <TextField
            name="interviewsPerOffer"
            label="Interviews for one offer"
            hint="You can change it at any time."
            optional
            inputMode="numeric"
            width="number"
            autoComplete="off"
          />
          <p className="max-w-prose">{offers.sentence}</p>
        </div>
      </div>
    </section>
  );
}

import { ButtonRow } from '@reshelve/ui/button';
import { SubmitButton } from '@reshelve/ui/submit-button';
import {
  diagnosisFor,
  likelyStop,
  REASON_BASES,
  REASON_BASIS_LABELS,
  REASON_LABELS,
  reasonsFor,
  STOPPABLE_STAGES,
  STOPPING_POINT_LABELS,
} from '@reshelve/domain/diagnosis';
import { RadioField, TextAreaField } from '@/components/fields';
import { Form } from '@/components/form';
import { locate } from '../actions';
import type { Debrief } from '../loaders';
import { Diagnosis, SHOWN_FOR } from './diagnosis';
import { ReasonsField } from './reasons-field';

/** Where it stopped and why; what stopping there usually says shows with the choice. */
export function LocateForm({ enrolment, debrief }: { enrolment: string; debrief: Debrief }) {
  const { application } = debrief;
  const stoppedAt = debrief.stoppedAt ?? likelyStop(application.furthestStage);
  const values = {
    stoppedAt,
    decisionWords: debrief.decisionWords,
    reasons: debrief.reasons.map(({ code }) => code),
    ...Object.fromEntries(debrief.reasons.map(({ code, basis }) => [`basis.${code}`, basis])),
    ...Object.fromEntries(debrief.reasons.map(({ code, detail }) => [`detail.${code}`, detail])),
  };
  return (
    <Form
      action={locate.bind(null, enrolment, debrief.id)}
      values={values}
      revision={debrief.revision}
      creates
    >
      <div className="group/stop space-y-6">
        <RadioField
          name="stoppedAt"
          label="How far did it come?"
          choices={STOPPABLE_STAGES.map((stage) => ({
            value: stage,
            label: STOPPING_POINT_LABELS[stage],
          }))}
          large
        />
        {STOPPABLE_STAGES.map((stage) => (
          <div key={stage} className={SHOWN_FOR[stage]}>
            <Diagnosis
              diagnosis={diagnosisFor(stage, application.outcome)}
              application={application.id}
              enrolment={enrolment}
            />
          </div>
        ))}
      </div>
      <ReasonsField
        reasons={reasonsFor(stoppedAt).map((code) => ({ value: code, label: REASON_LABELS[code] }))}
        bases={REASON_BASES.map((basis) => ({ value: basis, label: REASON_BASIS_LABELS[basis] }))}
      />
      <TextAreaField
        name="decisionWords"
        label="What did they write or say?"
        hint="Their own words, if you have them. You need not read them again after today."
        optional
      />
      <Onward />
    </Form>
  );
}

/** The two ways to end a step: go on, or stop for now. */
export function Onward() {
  return (
    <ButtonRow>
      <SubmitButton name="then" value="on">
        Save and go on
      </SubmitButton>
      <SubmitButton name="then" value="later" variant="secondary">
        Save, and come back later
      </SubmitButton>
    </ButtonRow>
  );
}

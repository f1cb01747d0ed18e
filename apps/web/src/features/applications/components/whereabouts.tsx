import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { STAGE_HINTS, STAGE_LABELS, usualNext } from '@reshelve/domain/stages';
import { Day } from '@/components/dates';
import { type Application, pathOf } from '../loaders';
import { StageTag } from './stage-tag';

/** Where it stands, since when, and what may come next. */
export function Whereabouts({
  enrolment,
  application,
}: {
  enrolment: string;
  application: Application;
}) {
  const { stage, outcome, endedOn, stageSince, furthestStage } = application;
  const here = pathOf(enrolment, application.id);
  const next = usualNext(stage);
  return (
    <Card title="Where it stands" aside={<StageTag stage={stage} outcome={outcome} />}>
      {outcome && endedOn ? (
        <p>
          Ended <Day date={endedOn} />, at “{STAGE_LABELS[stage]}”
          {furthestStage !== stage && `, after getting as far as “${STAGE_LABELS[furthestStage]}”`}.
        </p>
      ) : (
        <p>
          {STAGE_HINTS[stage]} Since <Day date={stageSince} />.
        </p>
      )}
      {application.debriefAcceptedAt && (
        <p>
          Its debrief is closed.{' '}
          <a className="link" href={`${here}/debrief`}>
            Read it again
          </a>
        </p>
      )}
      {outcome ? (
        <ButtonRow>
          <ButtonLink href={`${here}/move`} variant="quiet">
            Add a step you forgot
          </ButtonLink>
          <ButtonLink href={`${here}/reopen`} variant="quiet">
            Open it again
          </ButtonLink>
        </ButtonRow>
      ) : (
        <ButtonRow>
          {next && (
            <ButtonLink href={`${here}/move?to=${next}`}>
              Move on to {STAGE_LABELS[next]}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/move`} variant={next ? 'secondary' : 'primary'}>
            Another stage
          </ButtonLink>
          <ButtonLink href={`${here}/end`} variant="secondary">
            It has ended
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  );
}

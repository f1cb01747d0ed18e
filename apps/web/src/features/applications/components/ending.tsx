import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import {
  inStageGroup,
  leadsToDebrief,
  type Outcome,
  type Stage,
  STAGE_LABELS,
} from '@reshelve/domain/stages';

/** The first words after an ending: they acknowledge it before they offer anything. */
function acknowledgement(outcome: Outcome, furthest: Stage): { title: string; words: string } {
  if (outcome === 'no_response') {
    return {
      title: 'Silence is hard to sit with',
      words:
        'It often says more about their process than about you: posts are filled from inside, frozen, or forgotten. Closing it is a decision, and a fair one.',
    };
  }
  const got = inStageGroup(furthest, 'interviewing')
    ? `You got as far as the ${STAGE_LABELS[furthest].toLowerCase()}: they saw something in what you sent. `
    : furthest === 'offer'
      ? 'They wanted you, and it fell through. '
      : 'You put work into this one. ';
  return {
    title: 'That is a disappointment, and it is allowed to be one',
    words: `${got}It is a decision about one post on one day, and not about what you are worth.`,
  };
}

/** After an application has ended: what it deserves to have said, and the debrief on offer. */
export function Ending({
  here,
  outcome,
  furthest,
  debriefId,
}: {
  /** The application's own address. */
  here: string;
  outcome: Outcome;
  furthest: Stage;
  debriefId: string | null;
}) {
  if (outcome === 'accepted') {
    return (
      <Callout tone="green" title="Congratulations. You are back.">
        <p>Everything you noted on the way stays here, should you ever want to look back.</p>
      </Callout>
    );
  }
  if (!leadsToDebrief(outcome)) return null;
  const { title, words } = acknowledgement(outcome, furthest);
  return (
    <Callout title={title}>
      <p>{words}</p>
      <p>
        {debriefId
          ? 'You have begun to look at what it can teach you. It is as you left it.'
          : 'When you are ready, today or in a week, a debrief helps you to see where it stopped, keep what you learnt, and let it rest. You can stop at any point.'}
      </p>
      <ButtonRow>
        <ButtonLink href={`${here}/debrief`}>
          {debriefId ? 'Open the debrief' : 'Begin the debrief'}
        </ButtonLink>
      </ButtonRow>
    </Callout>
  );
}

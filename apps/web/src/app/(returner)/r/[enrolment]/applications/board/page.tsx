import { Button, ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Select } from '@reshelve/ui/select';
import { TextInput } from '@reshelve/ui/text-input';
import { formatDate, formatMoment, todayIn } from '@reshelve/domain/dates';
import { inStageGroup, STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import { doneMessage, Page } from '@/components/page';
import { moveCard, undoMove } from '@/features/applications/bulk-actions';
import { boardApiQuery, readBoardQuery } from '@/features/applications/board-query';
import { Board } from '@/features/applications/components/board';
import type { ShownCard } from '@/features/applications/components/shown-board';
import { ViewTabs } from '@/features/applications/components/view-tabs';
import type { Params } from '@/features/applications/list-query';
import { board, type Card, pathOf } from '@/features/applications/loaders';
import { channelOptions } from '@/features/applications/options';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = Object.fromEntries(
  STAGES.map((stage) => [`moved-${stage}`, `It is at “${STAGE_LABELS[stage]}” now.`]),
);

export default async function BoardPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<Params>;
}) {
  const [{ enrolment }, address] = await Promise.all([params, searchParams]);
  const query = readBoardQuery(address);
  const [{ columns, ended }, { programme }] = await Promise.all([
    board(enrolment, query),
    myEnrolment(enrolment, 'returner'),
  ]);
  const { timeZone } = programme;
  const today = todayIn(timeZone, new Date().toISOString());
  const home = pathOf(enrolment);
  const add = <ButtonLink href={`${home}/new`}>Add an application</ButtonLink>;
  const narrowed = query.search !== '' || query.channel !== null;
  const empty = columns.length === 0 && ended === 0 && !narrowed;
  /** What matters of a card at its stage, in words. */
  const noteOf = (stage: (typeof STAGES)[number], card: Card): string => {
    if (card.interviewAt) return `Interview ${formatMoment(card.interviewAt, timeZone, today)}`;
    if (inStageGroup(stage, 'unsent') && card.closingOn) {
      const passed = card.closingOn < today ? 'Closed' : 'Closes';
      return `${passed} ${formatDate(card.closingOn, today)}`;
    }
    return `Since ${formatDate(card.stageSince, today)}`;
  };
  const shown = STAGES.map((stage) => {
    const column = columns.find((one) => one.stage === stage);
    const cards = (column?.cards ?? []).map((card): ShownCard => ({
      id: card.id,
      title: card.title,
      employer: card.employer,
      note: noteOf(stage, card),
    }));
    const total = column?.total ?? 0;
    const more = total > cards.length && query.more !== stage;
    return {
      stage,
      label: STAGE_LABELS[stage],
      total,
      cards,
      more: more ? `${home}/board${boardApiQuery({ ...query, more: stage })}` : null,
      list: `${home}?stage=${stage}`,
    };
  });
  return (
    <Page
      title="Applications"
      actions={!empty && add}
      done={doneMessage(address['done'], doneMessages)}
    >
      {empty ? (
        <EmptyState title="Begin with one vacancy" action={add}>
          <p>
            Add one that you have sent already, or one that you are only thinking of. A title and an
            employer are enough; the rest can follow.
          </p>
        </EmptyState>
      ) : (
        <>
          <ViewTabs enrolment={enrolment} current="board" />
          <form
            method="get"
            role="search"
            aria-label="Applications"
            className="flex flex-wrap items-end gap-4"
          >
            <TextInput
              name="search"
              type="search"
              label="Search title, employer and place"
              defaultValue={query.search}
              maxLength={200}
              width="medium"
            />
            <Select
              name="channel"
              label="How you came to it"
              empty="Any way"
              defaultValue={query.channel ?? ''}
              options={channelOptions}
            />
            <Button type="submit">Show</Button>
            {narrowed && (
              <a className="link inline-flex min-h-target items-center" href={`${home}/board`}>
                Clear the search
              </a>
            )}
          </form>
          <Board
            key={boardApiQuery(query)}
            home={home}
            columns={shown}
            move={moveCard.bind(null, enrolment)}
            undo={undoMove.bind(null, enrolment)}
          />
          <p>
            <a className="link" href={`${home}?show=ended`}>
              {ended === 1 ? 'One has ended' : `${String(ended)} have ended`}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

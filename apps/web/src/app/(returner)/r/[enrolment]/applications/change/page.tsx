import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Callout } from '@reshelve/ui/callout';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { OUTCOME_LABELS, OUTCOMES, STAGE_LABELS, STAGES } from '@reshelve/domain/stages';
import { RadioField, SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { changeSeveral } from '@/features/applications/bulk-actions';
import { StageTag } from '@/features/applications/components/stage-tag';
import { addressOf, readQuery } from '@/features/applications/list-query';
import { chosen, pathOf } from '@/features/applications/loaders';
import { channelOptions } from '@/features/applications/options';

const UUID = /^[0-9a-f-]{36}$/;
const MOST = 100;

/** Back to the list as it was: an address of this site, whatever stands in ours. */
function listOf(enrolment: string, back: string | string[] | undefined): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(typeof back === 'string' ? back : '')) {
    params[name] = [...(params[name] ?? []), value];
  }
  const query = readQuery(params);
  return pathOf(enrolment) + addressOf(query, { cursor: query.cursor });
}

export default async function ChangeSeveral({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ id?: string | string[]; back?: string | string[] }>;
}) {
  const [{ enrolment }, { id = [], back }] = await Promise.all([params, searchParams]);
  const wanted = [...new Set([id].flat())].filter((one) => UUID.test(one)).slice(0, MOST);
  const lines = await chosen(enrolment, wanted);
  const list = listOf(enrolment, back);
  if (lines.length === 0) {
    return (
      <Page title="Change several" back={{ href: list, label: 'Back to applications' }}>
        <EmptyState
          title="None is ticked"
          action={<ButtonLink href={list}>Back to the table</ButtonLink>}
        >
          <p>Tick the applications that you would like to change, then come back.</p>
        </EmptyState>
      </Page>
    );
  }
  const count = lines.length === 1 ? 'one application' : `${String(lines.length)} applications`;
  return (
    <Page title={`Change ${count}`} back={{ href: list, label: 'Back to applications' }}>
      <ul className="max-w-prose divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 wrap-anywhere">
              {line.title}, {line.employer}
            </span>
            <StageTag stage={line.stage} outcome={line.outcome} />
          </li>
        ))}
      </ul>
      <Form
        action={changeSeveral.bind(
          null,
          enrolment,
          lines.map((line) => line.id),
          list,
        )}
        label="What to do"
        creates
      >
        <RadioField
          name="change"
          label="What shall be done with all of them?"
          choices={[
            { value: 'move', label: 'Move them to a stage', hint: 'As of today.' },
            { value: 'end', label: 'Note how they ended', hint: 'As of today.' },
            { value: 'channel', label: 'Note how you came to them' },
            {
              value: 'remove',
              label: 'Delete them',
              hint: 'With everything that belongs to them. This one cannot be undone.',
            },
          ]}
        />
        <SelectField
          name="stage"
          label="The stage, if you move them"
          empty="Choose one"
          options={STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))}
          optional
        />
        <SelectField
          name="outcome"
          label="How they ended, if they have"
          empty="Choose one"
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
          optional
        />
        <SelectField
          name="channel"
          label="How you came to them, if you note that"
          empty="Choose one"
          options={channelOptions}
          optional
        />
        <Callout tone="plain">
          <p>All of them are changed, or none: if one does not fit, you are told which.</p>
        </Callout>
        <SubmitButton>Change {count}</SubmitButton>
      </Form>
    </Page>
  );
}

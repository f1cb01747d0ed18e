import { Button } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { Pagination } from '@reshelve/ui/pagination';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tabs } from '@reshelve/ui/tabs';
import { TextInput } from '@reshelve/ui/text-input';
import { DUPLICATE_CHOICE_LABELS, DUPLICATE_CHOICES } from '@reshelve/domain/incoming-people';
import { RadioField, SelectField } from '@/components/fields';
import { Form } from '@/components/form';
import { choosePeople, discardImport, runImport } from '../import-actions';
import { importPathOf, type IncomingPerson, type PeopleImport } from '../import-loaders';
import { addressOf, type LookQuery } from '../import-query';
import { pathOf } from '../loaders';
import { circleOptions } from '../options';

type Counts = NonNullable<PeopleImport['counts']>;

const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

/** What is in a file, whom of these to bring, and how. */
export function ImportPreview({
  enrolment,
  found,
  counts,
  query,
}: {
  enrolment: string;
  found: PeopleImport;
  counts: Counts;
  query: LookQuery;
}) {
  const here = importPathOf(enrolment, found.id);
  const tab = (label: string, show: LookQuery['show'], count: number) => ({
    href: `${here}${addressOf(query, { show, search: '' })}#people`,
    label,
    count,
    current: query.show === show,
  });
  return (
    <>
      <Summary counts={counts} />
      <Form
        action={runImport.bind(null, enrolment, found.id)}
        label="How to bring them in"
        values={{ circle: found.circle ?? '', duplicates: found.duplicates }}
      >
        <SelectField
          name="circle"
          label="Put them all in this circle"
          empty="I will sort them later"
          options={circleOptions}
          optional
        />
        {counts.duplicates > 0 && (
          <RadioField
            name="duplicates"
            label={`${people(counts.duplicates)} you seem to have already`}
            hint="The same e-mail address, the same profile, or the same name at the same employer."
            choices={DUPLICATE_CHOICES.map((value) => ({
              value,
              label: DUPLICATE_CHOICE_LABELS[value],
            }))}
          />
        )}
        {counts.duplicates === 0 && (
          <input type="hidden" name="duplicates" value={found.duplicates} />
        )}
        <div className="flex flex-wrap gap-4">
          <SubmitButton name="go" value="run">
            Bring them in
          </SubmitButton>
          {counts.duplicates > 0 && (
            <SubmitButton variant="secondary" name="go" value="look">
              Count again
            </SubmitButton>
          )}
        </div>
      </Form>
      <section aria-labelledby="people" className="space-y-4">
        <h2 id="people" className="text-2xl">
          Whom to bring
        </h2>
        <Tabs
          label="Which people"
          tabs={[
            tab('Everybody', 'all', counts.total),
            tab('You have them', 'duplicates', counts.duplicates),
            tab('With remarks', 'remarks', counts.remarks),
          ]}
        />
        <form method="get" action={`${here}#people`} role="search" aria-label="In the file">
          {query.show !== 'all' && <input type="hidden" name="show" value={query.show} />}
          <div className="flex flex-wrap items-end gap-4">
            <div className="grow basis-60 sm:max-w-md">
              <TextInput
                name="search"
                type="search"
                label="Search name, work and employer"
                defaultValue={query.search}
                maxLength={200}
              />
            </div>
            <Button type="submit">Show</Button>
          </div>
        </form>
        <Form
          action={choosePeople.bind(null, enrolment, found.id, { ...query, page: found.page })}
          label="Whom to bring"
          scope="people"
        >
          <div className="flex flex-wrap gap-x-6">
            <SubmitButton variant="quiet" name="all" value="everybody">
              Tick everybody in the file
            </SubmitButton>
            <SubmitButton variant="quiet" name="all" value="nobody">
              Tick nobody
            </SubmitButton>
          </div>
          {found.items.length === 0 ? (
            <p className="text-muted">Nobody here.</p>
          ) : (
            // After a save everything is drawn afresh, so that the ticks are what was saved.
            <ul
              key={found.items.map(({ chosen }) => Number(chosen)).join('')}
              className="divide-y divide-line"
            >
              {found.items.map((one) => (
                <Person key={one.line} enrolment={enrolment} one={one} />
              ))}
            </ul>
          )}
          <SubmitButton variant="secondary">Save the ticks of this page</SubmitButton>
        </Form>
        <Pagination
          label="Pages of people"
          previous={
            found.page > 1 ? `${here}${addressOf(query, { page: found.page - 1 })}#people` : null
          }
          next={
            found.page < found.pages
              ? `${here}${addressOf(query, { page: found.page + 1 })}#people`
              : null
          }
        />
      </section>
      <Form action={discardImport.bind(null, enrolment, found.id)} label="Forget this file">
        <SubmitButton variant="quiet">Forget this file, bring nobody</SubmitButton>
      </Form>
    </>
  );
}

function Summary({ counts }: { counts: Counts }) {
  const lines = [
    `${people(counts.total)} in the file.`,
    counts.unreadable > 0 && `${people(counts.unreadable)} cannot come in; the remarks say why.`,
    counts.fill > 0 && `Of ${people(counts.fill)} you have, something missing is filled in.`,
  ].filter((line) => line !== false);
  return (
    <Callout tone="plain" title={`${people(counts.add)} would come in`}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>Nobody comes in until you say so, and you can undo it afterwards.</p>
    </Callout>
  );
}

const BECAUSE = {
  email: 'the same e-mail address',
  link: 'the same profile',
  name_and_employer: 'the same name and employer',
} as const;

function Person({ enrolment, one }: { enrolment: string; one: IncomingPerson }) {
  const { line, name, duplicate, remarks, chosen } = one;
  const id = `line-${String(line)}`;
  const facts = [one.jobTitle, one.employer, one.email].filter(Boolean).join(', ');
  return (
    <li className="flex items-start gap-2 py-2">
      {name === null ? (
        <span className="m-2.5 size-6 shrink-0" />
      ) : (
        <>
          <input type="hidden" name="lines" value={line} />
          <input
            type="checkbox"
            id={id}
            name="chosen"
            value={line}
            defaultChecked={chosen}
            className="m-2.5 size-6 shrink-0 accent-accent"
          />
        </>
      )}
      <div className="min-w-0 py-2 wrap-anywhere">
        {name === null ? (
          <p>Line {line}</p>
        ) : (
          <label htmlFor={id} className="-my-2 block cursor-pointer py-2">
            {name}
          </label>
        )}
        {facts && <p className="text-muted">{facts}</p>}
        {duplicate && (
          <p>
            You seem to have them: {BECAUSE[duplicate.because]} as{' '}
            {duplicate.contactId ? (
              <a className="link" href={pathOf(enrolment, duplicate.contactId)}>
                {duplicate.name}
              </a>
            ) : (
              `${duplicate.name} on line ${String(duplicate.line)}`
            )}
            .
          </p>
        )}
        {remarks.map((remark) => (
          <p key={remark} className="text-warm-ink">
            Line {line}: {remark}
          </p>
        ))}
      </div>
    </li>
  );
}

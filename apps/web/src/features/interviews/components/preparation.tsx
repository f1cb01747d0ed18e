import { ButtonLink, ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import {
  PREPARATION_SECTION_LABELS,
  PREPARATION_SECTIONS,
  type PreparationSection,
  progressInWords,
} from '@reshelve/domain/preparation';
import { SelectField, TextField } from '@/components/fields';
import { Form } from '@/components/form';
import { type Interview, pathOf, type PreparationItem } from '../loaders';
import { addLine, startAgain, workChecklist } from '../preparation-actions';

export const sectionOptions = PREPARATION_SECTIONS.map((section) => ({
  value: section,
  label: PREPARATION_SECTION_LABELS[section],
}));

/** A line to tick; its button says what it does to whom. */
function Ticking({ item, here }: { item: PreparationItem; here: string }) {
  const { id, text, done, notes } = item;
  return (
    <>
      <SubmitButton
        name="do"
        value={`${done ? 'untick' : 'tick'}:${id}`}
        variant="quiet"
        pending="…"
        className="mx-0! size-11 shrink-0 rounded border-2 border-edge! p-0! text-xl no-underline!"
      >
        <span aria-hidden="true">{done ? '✓' : '\u00a0'}</span>
        <span className="sr-only">
          {done ? 'Not ready after all' : 'Ready'}: {text}
        </span>
      </SubmitButton>
      <div className="min-w-0 flex-1 py-2">
        <p className={done ? 'text-muted' : undefined}>
          {text}
          {done && <span className="sr-only"> (ready)</span>}
        </p>
        {notes && <p className="words mt-1 border-l-2 border-line pl-3">{notes}</p>}
      </div>
      <a className="link flex min-h-target items-center text-sm" href={`${here}/preparation/${id}`}>
        {notes ? 'Change' : 'Add a note'}
        <span className="sr-only"> to “{text}”</span>
      </a>
    </>
  );
}

/** A line to put elsewhere, to change, or to take out. */
function Adjusting({ item, here }: { item: PreparationItem; here: string }) {
  const { id, text } = item;
  const about = <span className="sr-only"> “{text}”</span>;
  return (
    <div className="min-w-0 flex-1">
      <p className="pt-2">{text}</p>
      <div className="flex flex-wrap gap-x-6">
        <SubmitButton name="do" value={`up:${id}`} variant="quiet" pending="Up">
          Up{about}
        </SubmitButton>
        <SubmitButton name="do" value={`down:${id}`} variant="quiet" pending="Down">
          Down{about}
        </SubmitButton>
        <a className="link flex min-h-target items-center" href={`${here}/preparation/${id}`}>
          Change{about}
        </a>
        <SubmitButton name="do" value={`remove:${id}`} variant="quiet">
          Take out{about}
        </SubmitButton>
      </div>
    </div>
  );
}

function Section({
  section,
  items,
  here,
  adjusting,
}: {
  section: PreparationSection;
  items: readonly PreparationItem[];
  here: string;
  adjusting: boolean;
}) {
  const Line = adjusting ? Adjusting : Ticking;
  return (
    <section aria-labelledby={`section-${section}`}>
      <h3 id={`section-${section}`} className="text-lg">
        {PREPARATION_SECTION_LABELS[section]}
      </h3>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li
            key={item.id}
            id={`item-${item.id}`}
            tabIndex={-1}
            className="flex scroll-mt-40 gap-3 py-2"
          >
            <Line item={item} here={here} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The checklist: to go through, or with `adjusting` to make one's own. */
export function Preparation({
  enrolment,
  interview,
  adjusting,
}: {
  enrolment: string;
  interview: Interview;
  adjusting: boolean;
}) {
  const { id, preparation } = interview;
  const here = pathOf(enrolment, id);
  const ready = preparation.filter(({ done }) => done).length;
  const sections = PREPARATION_SECTIONS.map((section) => ({
    section,
    items: preparation.filter((item) => item.section === section),
  })).filter(({ items }) => items.length > 0);
  return (
    <Card
      title={
        <span id="preparation" className="scroll-mt-8">
          {adjusting ? 'Make the list your own' : 'Preparation'}
        </span>
      }
    >
      <p className="max-w-prose text-muted" role="status">
        {progressInWords(ready, preparation.length)}
      </p>
      <Form action={workChecklist.bind(null, enrolment, id)} label="Checklist" scope="checklist">
        {sections.map((section) => (
          <Section key={section.section} {...section} here={here} adjusting={adjusting} />
        ))}
      </Form>
      {adjusting && (
        <>
          <div className="border-t border-line pt-4">
            <Form
              action={addLine.bind(null, enrolment, id)}
              label="Add a line"
              scope="line"
              creates
            >
              <TextField name="text" label="Something else to prepare" />
              <SelectField name="section" label="Where does it belong?" options={sectionOptions} />
              <SubmitButton variant="secondary">Add it</SubmitButton>
            </Form>
          </div>
          <div className="border-t border-line pt-4">
            <Form
              action={startAgain.bind(null, enrolment, id)}
              label="Start again from the template"
            >
              <p className="max-w-prose">
                Start again from the template? What you ticked, wrote or made notes on stays; the
                other lines come as the template has them.
              </p>
              <SubmitButton variant="secondary">Start again from the template</SubmitButton>
            </Form>
          </div>
        </>
      )}
      <ButtonRow>
        {adjusting ? (
          <ButtonLink href={`${here}#preparation`}>The list is as I want it</ButtonLink>
        ) : (
          <ButtonLink href={`${here}?adjust=yes#preparation`} variant="secondary">
            {preparation.length === 0 ? 'Make a list' : 'Add to the list or change it'}
          </ButtonLink>
        )}
      </ButtonRow>
    </Card>
  );
}

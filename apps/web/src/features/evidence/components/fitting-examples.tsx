import { ButtonRow } from '@reshelve/ui/button';
import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag } from '@reshelve/ui/tag';
import { toldAs } from '@reshelve/domain/evidence';
import { Form } from '@/components/form';
import { unuseExample, useExample } from '../actions';
import { bankPath, type FittingExample } from '../loaders';

interface Place {
  enrolment: string;
  application: string;
  criterion: string;
}

/** What of the evidence bank serves the criterion, and what could. */
export function FittingExamples({
  place,
  examples,
}: {
  place: Place;
  examples: readonly FittingExample[];
}) {
  return (
    <Card title="From your evidence bank">
      {examples.length === 0 ? (
        <p className="max-w-prose text-muted">
          Nothing in your bank fits these words yet. When you have told an example once, it is
          offered wherever it fits.{' '}
          <a className="link" href={`${bankPath(place.enrolment)}/new`}>
            Tell an example
          </a>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {examples.map((example) => (
            <li key={example.id} className="space-y-2 py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="text-lg">
                  <a className="link" href={bankPath(place.enrolment, example.id)}>
                    {example.title}
                  </a>
                </h3>
                {example.used && <Tag tone="green">Serves this criterion</Tag>}
              </div>
              <Details summary="Read it">
                <p className="words max-w-prose">{toldAs(example)}</p>
              </Details>
              {example.used ? (
                <Form
                  action={unuseExample.bind(null, place, example.id)}
                  label={`“${example.title}” serves it`}
                  scope={`unuse-${example.id}`}
                >
                  <SubmitButton variant="quiet">
                    It does not belong here<span className="sr-only">: {example.title}</span>
                  </SubmitButton>
                </Form>
              ) : (
                <Form
                  action={useExample.bind(null, place, example.id)}
                  label={`Use “${example.title}”`}
                  scope={`use-${example.id}`}
                >
                  <ButtonRow>
                    <SubmitButton name="then" value="use" variant="secondary">
                      Use this one<span className="sr-only">: {example.title}</span>
                    </SubmitButton>
                    <SubmitButton name="then" value="copy" variant="quiet">
                      Use it, and copy its words above
                      <span className="sr-only">: {example.title}</span>
                    </SubmitButton>
                  </ButtonRow>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

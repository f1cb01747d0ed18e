import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { YesNoField } from '@/components/fields';
import { Form } from '@/components/form';
import { saveSharing } from '../actions';
import type { Sharing } from '../loaders';

const word = (yes: boolean) => (yes ? 'yes' : 'no');

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

/** Who sees what of a returner, in plain facts, with the two switches beside them. */
export function SharingForm({ enrolment, sharing }: { enrolment: string; sharing: Sharing }) {
  const { mentors } = sharing;
  return (
    <Form
      action={saveSharing.bind(null, enrolment)}
      values={{
        sharesProgress: word(sharing.sharesProgress),
        sharesSearch: word(sharing.sharesSearch),
      }}
    >
      <Card title="Your coordinators">
        <p>Whatever you choose, they see that you take part:</p>
        <Facts
          facts={[
            'your name, your cohort and when you joined',
            'who your mentor is',
            'the week in which you were last here',
            'how many versions of your strategy wait for your mentor, and since when',
          ]}
        />
        <p>
          They never see your words: no application, reflection, strategy, lesson, note or mail of
          yours, under any setting.
        </p>
        <YesNoField
          name="sharesProgress"
          label="May they see your progress, too?"
          hint="Counts and dates: how many applications, interviews, rejections and debriefs. No titles, no employers."
          yes="Yes, my progress may be seen"
          no="No, only that I take part"
        />
      </Card>
      <Card title={mentors.length > 0 ? `Your mentor, ${list(mentors)}` : 'Your mentor'}>
        {mentors.length === 0 && (
          <p>You have no mentor yet. What you choose here holds for the one you will have.</p>
        )}
        <p>Whatever you choose, your mentor sees what you send for review:</p>
        <Facts
          facts={[
            'the versions of your strategy that you submit, with your question',
            'the comments that you both write on them',
          ]}
        />
        <YesNoField
          name="sharesSearch"
          label="May your mentor see your search, too?"
          hint="The list of your applications (title, employer, stage, dates, outcome) and your lessons. Never your notes, reflections or how you feel."
          yes="Yes, my mentor may see the list and my lessons"
          no="No, only what I send for review"
        />
      </Card>
      <SubmitButton>Save what I share</SubmitButton>
    </Form>
  );
}

function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-6">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

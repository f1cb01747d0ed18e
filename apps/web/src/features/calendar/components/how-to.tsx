import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';

const programs = [
  {
    name: 'Google Calendar',
    steps: [
      'On a computer, open calendar.google.com.',
      'Beside “Other calendars”, press the plus sign and choose “From URL”.',
      'Paste the address and press “Add calendar”. It then shows on your phone too.',
    ],
    note: 'Google looks again every few hours, sometimes once a day. What changes on the day is in Reshelve first.',
  },
  {
    name: 'Outlook',
    steps: [
      'Open the calendar in Outlook on the web, or in the program.',
      'Press “Add calendar” and choose “Subscribe from web” (in the older program: “From Internet”).',
      'Paste the address, give it a name, and press “Import”.',
    ],
    note: 'Do not choose “Upload from file”: that would take the dates of today and never look again.',
  },
  {
    name: 'Apple: iPhone, iPad and Mac',
    steps: [
      'On the device, press “Open in the calendar of this device” above; or:',
      'iPhone and iPad: Settings, Apps, Calendar, Calendar Accounts, Add Account, Other, “Add Subscribed Calendar”.',
      'Mac: in Calendar, the menu File, “New Calendar Subscription”.',
      'Paste the address. On a Mac, choose how often it looks again: every hour is good.',
    ],
    note: 'If your device asks, leave “Remove Alerts” off, so that it reminds you a day and an hour before.',
  },
];

/** Plain steps for the three programs that most people have. */
export function HowTo() {
  return (
    <Card title="How to add it">
      {programs.map(({ name, steps, note }) => (
        <Details key={name} summary={name}>
          <ol className="max-w-prose list-decimal space-y-1 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="max-w-prose text-muted">{note}</p>
        </Details>
      ))}
    </Card>
  );
}

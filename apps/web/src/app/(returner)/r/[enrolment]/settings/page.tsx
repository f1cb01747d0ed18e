import { Card } from '@reshelve/ui/card';
import { Page } from '@/components/page';
import { OnThisDevice } from '@/features/device/components/on-this-device';

/** Everything that can be set, one line each: what it is for, and who it concerns. */
const places = [
  {
    path: '/sharing',
    title: 'What you share',
    about: 'Who sees what of your search: your mentor, your coordinators.',
  },
  {
    path: '/reminders',
    title: 'Reminders',
    about: 'What you are reminded of, when, and whether by mail.',
  },
  {
    path: '/calendar',
    title: 'Calendar',
    about: 'Your interviews and closing dates in the calendar that you use anyway.',
  },
  {
    path: '/bookmark',
    title: 'Pages from your browser',
    about: 'A bookmark that takes the vacancy you are looking at into your search.',
  },
  {
    path: '/templates',
    title: 'Templates',
    about: 'Checklists and letters that you start from, the programme’s and your own.',
  },
  {
    path: '/my-data',
    title: 'Your data',
    about: 'Take all of it with you, or have it erased.',
  },
] as const;

export default async function Settings({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const links = [
    ...places.map(({ path, ...place }) => ({ ...place, href: `/r/${enrolment}${path}` })),
    {
      href: '/account',
      title: 'Your account',
      about: 'Your name, address and password, and where you are signed in.',
    },
  ];
  return (
    <Page title="Settings">
      <ul className="grid gap-4 sm:grid-cols-2">
        {links.map(({ href, title, about }) => (
          <li key={href}>
            <Card title={<a href={href}>{title}</a>}>
              <p>{about}</p>
            </Card>
          </li>
        ))}
      </ul>
      <OnThisDevice />
    </Page>
  );
}

import { Tabs } from '@reshelve/ui/tabs';
import { feedbackPath, lessonsPath, pathOf } from '../loaders';

const views = {
  debriefs: { href: pathOf, label: 'Debriefs' },
  lessons: { href: lessonsPath, label: 'Lessons' },
  requests: { href: feedbackPath, label: 'Feedback requests' },
  told: {
    href: (enrolment: string) => `${feedbackPath(enrolment)}/told`,
    label: 'What you have been told',
  },
  letters: { href: (enrolment: string) => `/r/${enrolment}/templates`, label: 'Your letters' },
} as const;

/** What comes of a rejection: the views of it. */
export function DebriefTabs({
  enrolment,
  current,
}: {
  enrolment: string;
  current: keyof typeof views;
}) {
  return (
    <Tabs
      label="After a rejection"
      tabs={Object.entries(views).map(([view, { href, label }]) => ({
        href: href(enrolment),
        label,
        current: view === current,
      }))}
    />
  );
}

import { Tabs } from '@reshelve/ui/tabs';
import { pathOf } from '../loaders';

/** The two ways to see one's applications. */
export function ViewTabs({
  enrolment,
  current,
}: {
  enrolment: string;
  current: 'table' | 'board';
}) {
  const home = pathOf(enrolment);
  return (
    <Tabs
      label="Ways to see them"
      tabs={[
        { href: home, label: 'Table', current: current === 'table' },
        { href: `${home}/board`, label: 'Board', current: current === 'board' },
      ]}
    />
  );
}

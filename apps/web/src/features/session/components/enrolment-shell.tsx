import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LiveNews } from '@/features/live/components/live-news';
import { me, unreadOf } from '../loaders';
import type { Role } from '../me';
import { hatOf, placesOf } from '../navigation';
import { Shell } from './shell';
import { unlessAway } from './unless-away';

/** The shell of a role's pages; somebody else's enrolment, or another role's, is not found. */
export async function EnrolmentShell({
  id,
  role,
  children,
}: {
  id: string;
  role: Role;
  children: ReactNode;
}) {
  return unlessAway(async () => {
    const [person, unread] = await Promise.all([me(), unreadOf(id)]);
    const enrolment = person.enrolments.find((one) => one.id === id && one.role === role);
    if (!enrolment) notFound();
    return (
      <Shell me={person} places={placesOf(enrolment, unread)} here={hatOf(enrolment)}>
        <LiveNews enrolment={id} unread={unread} />
        {children}
      </Shell>
    );
  });
}

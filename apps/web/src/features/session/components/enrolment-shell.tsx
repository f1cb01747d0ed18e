import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LiveNews } from '@/features/live/components/live-news';
import { me, unreadOf } from '../loaders';
import type { Role } from '../me';
import { accountPlaces, hatOf, placesOf } from '../navigation';
import { Shell } from './shell';
import { unlessAway } from './unless-away';

/**
 * The shell of a role's pages; somebody else's enrolment, or another role's, is not found. Around
 * what is left to a returner who has left a programme, it is the account's.
 */
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
    if (!enrolment && role === 'returner' && person.left.some((one) => one.id === id)) {
      return (
        <Shell me={person} places={accountPlaces(person)}>
          {children}
        </Shell>
      );
    }
    if (!enrolment) notFound();
    return (
      <Shell me={person} places={placesOf(enrolment, unread)} here={hatOf(enrolment)}>
        <LiveNews enrolment={id} unread={unread} />
        {children}
      </Shell>
    );
  });
}

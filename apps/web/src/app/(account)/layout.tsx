import type { ReactNode } from 'react';
import type { Place } from '@/components/nav-links';
import { Shell } from '@/features/session/components/shell';
import { unlessAway } from '@/features/session/components/unless-away';
import { me } from '@/features/session/loaders';
import { hatsOf } from '@/features/session/navigation';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return unlessAway(async () => {
    const person = await me();
    const places: Place[] = [...hatsOf(person), { href: '/account', label: 'Your account' }];
    return (
      <Shell me={person} places={places}>
        {children}
      </Shell>
    );
  });
}

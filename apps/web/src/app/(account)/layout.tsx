import type { ReactNode } from 'react';
import { Shell } from '@/features/session/components/shell';
import { unlessAway } from '@/features/session/components/unless-away';
import { me } from '@/features/session/loaders';
import { accountPlaces } from '@/features/session/navigation';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return unlessAway(async () => {
    const person = await me();
    return (
      <Shell me={person} places={accountPlaces(person)}>
        {children}
      </Shell>
    );
  });
}

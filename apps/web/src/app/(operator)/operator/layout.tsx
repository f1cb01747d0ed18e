import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Shell } from '@/features/session/components/shell';
import { unlessAway } from '@/features/session/components/unless-away';
import { me } from '@/features/session/loaders';
import { operatorHat, operatorPlaces } from '@/features/session/navigation';

export default function OperatorLayout({ children }: { children: ReactNode }) {
  return unlessAway(async () => {
    const person = await me();
    if (!person.account.isOperator) notFound();
    return (
      <Shell me={person} places={operatorPlaces} here={operatorHat}>
        {children}
      </Shell>
    );
  });
}

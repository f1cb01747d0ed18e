import { redirect } from 'next/navigation';
import { Away, isAway } from '@/features/session/components/unless-away';
import { meOrNobody } from '@/features/session/loaders';
import { firstHome, type Me } from '@/features/session/me';
import { Welcome } from '@/features/welcome/components/welcome';

export default async function Home() {
  let person: Me | null;
  try {
    person = await meOrNobody();
  } catch (error) {
    if (isAway(error)) return <Away />;
    throw error;
  }
  if (person) redirect(firstHome(person));
  return <Welcome />;
}

import { redirect } from 'next/navigation';
import { Welcome } from '@/features/welcome/components/welcome';
import { meOrNobody } from '@/features/session/loaders';
import { firstHome } from '@/features/session/me';

export default async function Home() {
  const person = await meOrNobody();
  if (person) redirect(firstHome(person));
  return <Welcome />;
}

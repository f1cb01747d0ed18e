import { RemindersPage } from '@/features/reminders/components/reminders-page';
import { myEnrolment } from '@/features/session/loaders';

export default async function CoordinatorReminders({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const enrolment = await myEnrolment((await params).enrolment, 'coordinator');
  return (
    <RemindersPage
      enrolment={enrolment}
      back={{ href: `/c/${enrolment.id}/news`, label: 'Back to news' }}
      done={(await searchParams).done}
    />
  );
}

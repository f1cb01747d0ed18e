import { RemindersPage } from '@/features/reminders/components/reminders-page';
import { myEnrolment } from '@/features/session/loaders';

export default async function ReturnerReminders({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const enrolment = await myEnrolment((await params).enrolment, 'returner');
  return (
    <RemindersPage
      enrolment={enrolment}
      back={{ href: `/r/${enrolment.id}/settings`, label: 'Back to settings' }}
      done={(await searchParams).done}
    />
  );
}

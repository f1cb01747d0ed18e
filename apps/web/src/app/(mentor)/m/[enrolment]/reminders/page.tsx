import { RemindersPage } from '@/features/reminders/components/reminders-page';
import { myEnrolment } from '@/features/session/loaders';

export default async function MentorReminders({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const enrolment = await myEnrolment((await params).enrolment, 'mentor');
  return (
    <RemindersPage
      enrolment={enrolment}
      back={{ href: `/m/${enrolment.id}/news`, label: 'Back to news' }}
      done={(await searchParams).done}
    />
  );
}

import { redirect } from 'next/navigation';
import { pathOf } from '@/features/interviews/loaders';

/** An interview has a page of its own; this is where it was before. */
export default async function InterviewOfApplication({
  params,
}: {
  params: Promise<{ enrolment: string; interview: string }>;
}) {
  const { enrolment, interview } = await params;
  redirect(pathOf(enrolment, interview));
}

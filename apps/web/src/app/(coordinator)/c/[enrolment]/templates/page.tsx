import { TemplatesPage } from '@/features/templates/components/templates-page';

export default async function Templates({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment }, { done }] = await Promise.all([params, searchParams]);
  return <TemplatesPage home="c" enrolment={enrolment} done={done} />;
}

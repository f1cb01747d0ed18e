import { TemplatePage } from '@/features/templates/components/template-page';

export default async function Template({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; template: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, template }, { done }] = await Promise.all([params, searchParams]);
  return <TemplatePage home="r" enrolment={enrolment} id={template} done={done} />;
}

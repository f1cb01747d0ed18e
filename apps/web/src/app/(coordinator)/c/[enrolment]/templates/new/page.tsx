import { NewTemplatePage } from '@/features/templates/components/new-template-page';

export default async function NewTemplate({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ kind?: string }>;
}) {
  const [{ enrolment }, { kind }] = await Promise.all([params, searchParams]);
  return <NewTemplatePage home="c" enrolment={enrolment} kind={kind} />;
}

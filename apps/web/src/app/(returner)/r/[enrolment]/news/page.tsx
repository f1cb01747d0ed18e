import { NewsPage } from '@/features/news/components/news-page';
import { myEnrolment } from '@/features/session/loaders';

export default async function ReturnerNews({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const enrolment = await myEnrolment((await params).enrolment, 'returner');
  return <NewsPage enrolment={enrolment} done={(await searchParams).done} />;
}

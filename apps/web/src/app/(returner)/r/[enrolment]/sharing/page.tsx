import { doneMessage, Page } from '@/components/page';
import { SharingForm } from '@/features/programmes/components/sharing-form';
import { sharing } from '@/features/programmes/loaders';

const messages = { saved: 'Saved. It holds from this moment on.' };

export default async function SharingPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const { enrolment } = await params;
  return (
    <Page
      title="What you share"
      lead="Your words are yours. This page says who sees what of you, and you can change it at any time."
      done={doneMessage((await searchParams).done, messages)}
    >
      <SharingForm enrolment={enrolment} sharing={await sharing(enrolment)} />
    </Page>
  );
}

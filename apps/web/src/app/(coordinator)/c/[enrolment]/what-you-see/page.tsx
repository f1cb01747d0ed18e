import { Page } from '@/components/page';
import { WhatYouSee } from '@/features/dashboard/components/what-you-see';

export default async function WhatACoordinatorSees({
  params,
}: {
  params: Promise<{ enrolment: string }>;
}) {
  const { enrolment } = await params;
  return (
    <Page
      title="What you can see"
      heading="What you can see, and what you cannot"
      lead="People write more freely, and learn more, where they know who reads along. These are the promises that Reshelve makes to returners about you."
      back={{ href: `/c/${enrolment}`, label: 'Your cohorts' }}
    >
      <WhatYouSee />
    </Page>
  );
}

import { ButtonLink } from '@reshelve/ui/button';
import { EmptyState } from '@reshelve/ui/empty-state';
import { Page } from '@/components/page';
import { ProgrammeTable } from '@/features/operator/components/programme-table';
import { programmes } from '@/features/operator/loaders';

export default async function Operator() {
  const all = await programmes();
  const add = <ButtonLink href="/operator/programmes/new">Add a programme</ButtonLink>;
  return (
    <Page
      title="Programmes"
      lead="You look after the installation. What people write in a programme is not open to you."
      actions={all.length > 0 && add}
    >
      {all.length > 0 ? (
        <ProgrammeTable programmes={all} />
      ) : (
        <EmptyState title="No programme yet" action={add}>
          <p>Add the first one, and invite the person who is to run it.</p>
        </EmptyState>
      )}
    </Page>
  );
}

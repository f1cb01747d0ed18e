import { Button } from '@reshelve/ui/button';
import { Select } from '@reshelve/ui/select';
import { type Material, materialPath } from '../loaders';

/** Stands for the draft among versions. */
export const DRAFT = 'draft';

/** Chooses two versions to be read beside each other. */
export function CompareForm({
  enrolment,
  material: { id, versions },
  from,
  to,
  view,
}: {
  enrolment: string;
  material: Material;
  from?: string;
  to?: string;
  view?: string;
}) {
  const options = [
    { value: DRAFT, label: 'Your words as they are now' },
    ...versions.map((version) => ({
      value: version.id,
      label: `Version ${String(version.number)}${version.note && ` (${version.note})`}`,
    })),
  ];
  return (
    <form
      action={materialPath(enrolment, id, 'compare')}
      aria-label="Compare"
      className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Select name="from" label="What was" options={options} defaultValue={from ?? ''} />
      <Select name="to" label="What is" options={options} defaultValue={to ?? DRAFT} />
      {view !== undefined && <input type="hidden" name="view" value={view} />}
      <Button type="submit">Compare</Button>
    </form>
  );
}

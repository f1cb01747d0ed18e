import { MATERIAL_KIND_LABELS } from '@reshelve/domain/materials';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import { type MaterialBrief, materialPath } from '../loaders';

const count = (n: number, one: string): string => `${String(n)} ${n === 1 ? one : `${one}s`}`;

/** Each material at a glance. */
export function MaterialList({
  enrolment,
  materials,
  timeZone,
}: {
  enrolment: string;
  materials: readonly MaterialBrief[];
  timeZone: string;
}) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {materials.map((material) => (
        <Card
          as="li"
          key={material.id}
          title={
            <a className="link" href={materialPath(enrolment, material.id)}>
              {material.name}
            </a>
          }
          aside={<Tag tone="outline">{MATERIAL_KIND_LABELS[material.kind]}</Tag>}
        >
          <p className="text-muted">
            {material.latestVersion ? (
              <>
                Version {material.latestVersion.number}, kept on{' '}
                <DayOf at={material.latestVersion.createdAt} timeZone={timeZone} />
              </>
            ) : (
              'No version yet'
            )}
            {material.baseName !== null && <>. A variant of “{material.baseName}”</>}
          </p>
          <ul className="flex flex-wrap gap-2">
            {material.draftChanged && (
              <li>
                <Tag tone="warm">Words not kept yet</Tag>
              </li>
            )}
            {material.openReviews > 0 && (
              <li>
                <Tag tone="outline">With your mentor</Tag>
              </li>
            )}
            {material.usedIn > 0 && (
              <li>
                <Tag>Went with {count(material.usedIn, 'application')}</Tag>
              </li>
            )}
          </ul>
        </Card>
      ))}
    </ul>
  );
}

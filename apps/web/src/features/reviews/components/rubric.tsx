import {
  RUBRIC_MARK_LABELS,
  RUBRIC_MARKS,
  RUBRIC_POINT_HINTS,
  RUBRIC_POINT_LABELS,
  RUBRIC_POINTS,
} from '@reshelve/domain/rubric';
import { Details } from '@reshelve/ui/details';
import { Tag } from '@reshelve/ui/tag';
import { SelectField, TextField } from '@/components/fields';
import type { Review } from '../loaders';

type Rubric = Review['rubric'];

/** The points that the mentor said something to. */
export function RubricView({ rubric }: { rubric: Rubric }) {
  const points = RUBRIC_POINTS.filter((point) => rubric[point] !== undefined);
  if (points.length === 0) return null;
  return (
    <dl className="max-w-prose divide-y divide-line">
      {points.map((point) => (
        <div key={point} className="space-y-1 py-3">
          <dt className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">{RUBRIC_POINT_LABELS[point]}</span>
            <Tag tone={rubric[point]?.mark === 'shines' ? 'green' : 'outline'}>
              {RUBRIC_MARK_LABELS[rubric[point]?.mark ?? 'not_seen']}
            </Tag>
          </dt>
          {rubric[point]?.note && <dd className="words">{rubric[point].note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A mark and a few words for each of the five points; all of it may be left out. */
export function RubricFields({ isOpen }: { isOpen: boolean }) {
  return (
    <Details summary="Five points, if you have something to say to them" open={isOpen}>
      {RUBRIC_POINTS.map((point) => (
        <div key={point} className="grid gap-x-6 gap-y-3 md:grid-cols-2">
          <SelectField
            name={`mark-${point}`}
            label={RUBRIC_POINT_LABELS[point]}
            hint={RUBRIC_POINT_HINTS[point]}
            empty="Nothing to say to this"
            options={RUBRIC_MARKS.map((mark) => ({
              value: mark,
              label: RUBRIC_MARK_LABELS[mark],
            }))}
            optional
          />
          <TextField
            name={`note-${point}`}
            label={`A few words on “${RUBRIC_POINT_LABELS[point]}”`}
            optional
          />
        </div>
      ))}
    </Details>
  );
}

/** As the fields of a form begin with it. */
export function rubricValues(rubric: Rubric): Record<string, string> {
  return Object.fromEntries(
    RUBRIC_POINTS.flatMap((point) => [
      [`mark-${point}`, rubric[point]?.mark ?? ''],
      [`note-${point}`, rubric[point]?.note ?? ''],
    ]),
  );
}

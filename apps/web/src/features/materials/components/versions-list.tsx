import { DECISION_LABELS, REVIEW_STATE_LABELS } from '@reshelve/domain/reviews';
import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { DayOf } from '@/components/dates';
import { materialPath, type VersionBrief } from '../loaders';
import { SentTo } from './sent-to';

/** The versions that were kept, and what became of each. */
export function VersionsList({
  enrolment,
  material,
  versions,
  timeZone,
}: {
  enrolment: string;
  material: string;
  versions: readonly VersionBrief[];
  timeZone: string;
}) {
  return (
    <ul className="space-y-4">
      {versions.map((version) => (
        <Card
          as="li"
          level={3}
          key={version.id}
          title={
            <a className="link" href={materialPath(enrolment, material, `versions/${version.id}`)}>
              Version {version.number}
            </a>
          }
          aside={
            <span className="text-muted">
              <DayOf at={version.createdAt} timeZone={timeZone} />
            </span>
          }
        >
          {version.note && version.note !== version.file?.name && (
            <p className="words">{version.note}</p>
          )}
          <Origin version={version} />
          <Reviews enrolment={enrolment} version={version} />
          <SentTo enrolment={enrolment} sentTo={version.sentTo} />
        </Card>
      ))}
    </ul>
  );
}

/** How a version came to be, where that is not by writing it. */
export function Origin({ version: { origin, file, authors } }: { version: VersionBrief }) {
  const parts = [
    file !== null && `from the file “${file.name}”`,
    origin === 'suggestions' && 'suggestions taken up',
    authors.length > 0 && `with words by ${authors.join(' and ')}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  const [first = '', ...rest] = parts;
  const sentence = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ');
  return <p className="words text-muted">{sentence}.</p>;
}

export function Reviews({
  enrolment,
  version: { number, reviews },
}: {
  enrolment: string;
  version: Pick<VersionBrief, 'number' | 'reviews'>;
}) {
  return reviews.map((review) => (
    <p key={review.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Tag tone={review.state === 'decided' ? 'green' : 'outline'}>
        {review.decision ? DECISION_LABELS[review.decision] : REVIEW_STATE_LABELS[review.state]}
      </Tag>
      <a className="link" href={`/r/${enrolment}/reviews/${review.id}`}>
        Open the review<span className="sr-only"> of version {number}</span>
      </a>
    </p>
  ));
}

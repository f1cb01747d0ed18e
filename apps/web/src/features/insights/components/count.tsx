import type { Slice } from '@reshelve/domain/search-slices';
import { behindPath } from '../loaders';

/** A figure that leads to the applications behind it; a nought leads nowhere. */
export function Count({
  enrolment,
  slice,
  n,
  of,
}: {
  enrolment: string;
  slice: Slice;
  n: number;
  /** What is counted, for those who hear the link by itself. */
  of: string;
}) {
  if (n === 0) return <>0</>;
  return (
    <a className="link inline-block min-w-6 px-1" href={behindPath(enrolment, slice)}>
      {n}
      <span className="sr-only"> {of}</span>
    </a>
  );
}

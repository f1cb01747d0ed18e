/** Which review, as whom, and where its page is. */
export interface Place {
  enrolment: string;
  review: string;
  /** Address of the review's page, as it is being read. */
  path: string;
}

/** The page with a form open on it: on a comment, or beside words. */
export const openedOn = ({ path }: Place, on: string, at = on): string =>
  `${path}${path.includes('?') ? '&' : '?'}on=${on}#${at}`;

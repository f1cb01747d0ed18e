/** Which review, as whom, and where its page is. */
export interface Place {
  enrolment: string;
  review: string;
  /** Address of the review's page. */
  path: string;
}

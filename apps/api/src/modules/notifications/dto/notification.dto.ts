export class NotificationDto {
  id: string;
  kind:
    | 'review-submitted'
    | 'comment-added'
    | 'review-decided'
    | 'review-promised'
    | 'review-released'
    | 'suggestions-settled'
    | 'pairing-started'
    | 'pairing-ended'
    | 'archive-ready';
  /** The review, the pairing or the archive. */
  subjectId: string;
  createdAt: string;
  readAt: string | null;
  /** The other person's name, as far as the reader may know it now. */
  person: string | null;
  /** Of a review of a material: what it is called. */
  material: string | null;
  /** Of a review: the number of the version. */
  versionNumber: number | null;
  /** Whether there still is something behind it that the reader may open. */
  open: boolean;
}

export class UnreadDto {
  unread: number;
}

export class ReadDto {
  /** How many were unread before. */
  read: number;
}

import { IsIn, IsUUID } from 'class-validator';

/** What windows tell of themselves. */
export class WindowDto {
  /** Chosen by the window, the same as long as it is open. */
  @IsUUID()
  window: string;

  /** Whether the thing can be changed in this window. */
  @IsIn(['reading', 'editing'])
  doing: 'reading' | 'editing';
}

/** Another window in which the same thing is open. */
export class PresentDto {
  /** Null where it is for this reader no longer to know. */
  name: string | null;
  /** Whether it is the reader's own. */
  mine: boolean;
  editing: boolean;
}

/** A person's news as it stands. */
export class NewsStateDto {
  unread: number;
  /** What there is unread news about, at the most fifty. */
  subjects: string[];
}

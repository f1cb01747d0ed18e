import { ApiProperty } from '@nestjs/swagger';
import type { Block, Mark } from '@reshelve/domain/documents';
import { IsInt, Max, Min } from 'class-validator';

/** No document is as long as that. */
const FAR = 10_000_000;

/** Words set in bold or italics, or leading somewhere; positions in UTF-16 units of the line. */
export class MarkDto {
  @ApiProperty({ enum: ['bold', 'italic', 'link'] })
  kind: Mark['kind'];
  from: number;
  to: number;
  /** Of a link. */
  href?: string;
}

/** A line of a document. */
export class BlockDto {
  @ApiProperty({ enum: ['paragraph', 'heading', 'item', 'row'] })
  kind: Block['kind'];
  text: string;
  marks: MarkDto[];
  /** Of a heading: 1 to 3. */
  level?: number;
  /** Of an item. */
  @ApiProperty({ enum: ['bullet', 'number'], required: false })
  list?: 'bullet' | 'number';
  /** Of an item: 0 to 2. */
  depth?: number;
}

/** Words as they are read, compared and commented on. */
export class DocumentDto {
  @ApiProperty({ type: [BlockDto] })
  blocks: BlockDto[];
}

/** A stretch of a document's text, in UTF-16 units; `to` is the first one outside. */
export class PassageDto {
  @IsInt()
  @Min(0)
  @Max(FAR)
  from: number;

  @IsInt()
  @Min(0)
  @Max(FAR)
  to: number;
}

/** Words of a version that somebody else than its returner wrote. */
export class AuthoredDto {
  from: number;
  to: number;
  /** An enrolment. */
  by: string;
  name: string | null;
}

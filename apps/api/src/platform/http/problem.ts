import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One wrong answer in a request. */
export class FieldProblem {
  /** Path of the field in the request's body, such as `email` or `lessons.0.text`. */
  @ApiProperty()
  field: string;

  @ApiProperty()
  message: string;
}

/** An error as RFC 9457 (application/problem+json) describes it. */
export class Problem {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  /** What the status means in general. */
  @ApiProperty({ example: 'Not Found' })
  title: string;

  /** What went wrong here, in a sentence for people. */
  @ApiProperty()
  detail: string;

  @ApiProperty({ example: 404 })
  status: number;

  /** Stable and machine-readable, in kebab-case. */
  @ApiProperty({ example: 'not-found' })
  code: string;

  @ApiPropertyOptional({ type: [FieldProblem] })
  errors?: FieldProblem[];

  @ApiPropertyOptional()
  requestId?: string;
}

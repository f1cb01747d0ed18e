import { ApiProperty } from '@nestjs/swagger';
import { TEMPLATE_KINDS, type TemplateKind } from '@reshelve/domain/templates';
import { IsIn, IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { IfGiven, Line, Words } from '../../../platform/http/transforms.ts';

export class TemplateQueryDto {
  /** Only those of this kind. */
  @ApiProperty({ enum: TEMPLATE_KINDS, enumName: 'TemplateKind', required: false })
  @IsOptional()
  @IsIn(TEMPLATE_KINDS, { message: 'Choose one of the kinds.' })
  kind?: TemplateKind;
}

export class ChangeTemplateDto {
  /** An interview format or a stopping point; empty: for any. */
  @IfGiven()
  @IsString()
  @Line(40)
  serves?: string;

  @IsString()
  @IsNotEmpty({ message: 'Enter a name, so that it can be told from others.' })
  @Line(120)
  name: string;

  /** Of a letter. */
  @IfGiven()
  @IsString()
  @Line(200)
  subject?: string;

  /** Of a checklist: one line an item, sections under lines that begin with "#". */
  @IsString()
  @IsNotEmpty({ message: 'Write the text.' })
  @Words(10_000)
  body: string;
}

export class NewTemplateDto extends ChangeTemplateDto {
  @ApiProperty({ enum: TEMPLATE_KINDS, enumName: 'TemplateKind' })
  @IsIn(TEMPLATE_KINDS, { message: 'Choose what kind of template it is.' })
  kind: TemplateKind;
}

export class TemplateDto {
  /** The ETag. */
  revision: number;
  id: string;
  @ApiProperty({ enum: TEMPLATE_KINDS, enumName: 'TemplateKind' })
  kind: TemplateKind;
  serves: string;
  name: string;
  subject: string;
  body: string;
  /** One's own, not the programme's. */
  own: boolean;
  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;
}

export class TemplateCreatedDto {
  id: string;
}

export class TemplateRevisionDto {
  revision: number;
}

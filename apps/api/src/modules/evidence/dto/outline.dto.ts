import { ApiProperty } from '@nestjs/swagger';
import { CRITERION_KINDS, type CriterionKind } from '@reshelve/domain/channels';
import { EVIDENCE_STRENGTHS, type EvidenceStrength } from '@reshelve/domain/criteria';

export class OutlinedExampleDto {
  title: string;
  situation: string;
  task: string;
  action: string;
  result: string;
}

export class OutlinedCriterionDto {
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  kind: CriterionKind;
  text: string;
  evidence: string;
  @ApiProperty({ enum: EVIDENCE_STRENGTHS, enumName: 'EvidenceStrength', nullable: true })
  strength: EvidenceStrength | null;
  examples: OutlinedExampleDto[];
}

export class OutlineSectionDto {
  @ApiProperty({ enum: CRITERION_KINDS, enumName: 'CriterionKind' })
  kind: CriterionKind;
  criteria: OutlinedCriterionDto[];
}

/** The outline of a supporting statement. */
export class OutlineDto {
  title: string;
  employer: string;
  sections: OutlineSectionDto[];
}

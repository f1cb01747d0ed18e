import { IsString, MaxLength } from 'class-validator';

/** How much of each kind there is to erase. */
export class ErasureCountDto {
  kind!:
    | 'application'
    | 'interview'
    | 'debrief'
    | 'lesson'
    | 'strategy-version'
    | 'material'
    | 'review'
    | 'example'
    | 'contact';
  count!: number;
}

export class ErasureStatementDto {
  programme!: string;
  counts!: ErasureCountDto[];
  /** Nothing else hangs on the account: it goes, too. */
  accountToo!: boolean;
}

export class EraseDto {
  @IsString()
  @MaxLength(200)
  password!: string;
}

export class ErasureDto {
  id!: string;
  accountToo!: boolean;
}

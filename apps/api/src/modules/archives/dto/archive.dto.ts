import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** That it is the person, and not only their session. */
export class OpenArchiveDto {
  @IsString({ message: 'Enter your password.' })
  @IsNotEmpty({ message: 'Enter your password.' })
  @MaxLength(200)
  password!: string;
}

export class ArchiveDto {
  id!: string;
  state!: 'waiting' | 'running' | 'ready' | 'failed';
  /** How far the making has come, out of `stepsTotal`. */
  stepsDone!: number;
  stepsTotal!: number;
  createdAt!: string;
  readyAt!: string | null;
  /** The file is deleted after this moment. */
  expiresAt!: string | null;
  /** In bytes, once it is ready. */
  size!: number | null;
}

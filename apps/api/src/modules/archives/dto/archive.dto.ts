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

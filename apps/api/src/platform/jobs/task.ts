import { SetMetadata } from '@nestjs/common';

export const TASK = 'reshelve:task';

/** A kind of background job. */
export interface TaskDeclaration {
  name: string;
  /** Runs by itself at these times (UTC), once however many workers there are: `minute hour …`. */
  cron?: string;
}

/** Marks a method as the one that does a kind of background job. It must bear being repeated. */
export const Task = (name: string, options: Omit<TaskDeclaration, 'name'> = {}): MethodDecorator =>
  SetMetadata(TASK, { name, ...options } satisfies TaskDeclaration);

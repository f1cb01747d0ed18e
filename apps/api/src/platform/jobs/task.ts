import { SetMetadata } from '@nestjs/common';

export const TASK = 'reshelve:task';

/** Marks a method as the one that does a kind of background job. It must bear being repeated. */
export const Task = (name: string): MethodDecorator => SetMetadata(TASK, name);

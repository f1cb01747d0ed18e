import { CANARY, type World } from '../world.ts';
import { application } from './applications.ts';

export async function criterion(world: World): Promise<string> {
  const { id } = await application(world);
  return world.row('criterion', {
    application_id: id,
    kind: 'essential',
    text: CANARY,
    evidence: CANARY,
    position: 1,
  });
}

/** An example that serves a criterion. */
export async function example(world: World): Promise<string> {
  const words = { situation: CANARY, task: CANARY, action: CANARY, result: CANARY };
  const example = await world.row('example', { title: CANARY, ...words });
  await world.make.insert(
    'example_use',
    world.mine({ criterion_id: await criterion(world), example_id: example }),
  );
  return example;
}

import { build } from './lib/build.ts';
import { writeContract } from './lib/contract.ts';
import { main } from './lib/say.ts';

main(async () => {
  await build(['domain', 'prisma', 'api']);
  await writeContract();
});

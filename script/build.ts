import { build } from './lib/build.ts';
import { main } from './lib/say.ts';

main(() => build());

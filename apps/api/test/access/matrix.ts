import { applications } from './routes/applications.ts';
import { debriefs } from './routes/debriefs.ts';
import { evidence } from './routes/evidence.ts';
import { identity } from './routes/identity.ts';
import { importsArchives } from './routes/imports-archives.ts';
import { interviews } from './routes/interviews.ts';
import { materials } from './routes/materials.ts';
import { network } from './routes/network.ts';
import { nudges } from './routes/nudges.ts';
import { programmes } from './routes/programmes.ts';
import { reviews } from './routes/reviews.ts';
import type { Row } from './row.ts';

const areas = [
  applications,
  debriefs,
  evidence,
  identity,
  importsArchives,
  interviews,
  materials,
  network,
  nudges,
  programmes,
  reviews,
];

/** Every route, by method and path. */
export const MATRIX: ReadonlyMap<string, Row> = new Map(
  areas.flatMap((routes) =>
    Object.entries(routes).map(
      ([route, [given, expected]]) => [route, { given, expected }] as const,
    ),
  ),
);

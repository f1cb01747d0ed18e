import type { Kind, World } from './world.ts';

/** What a caller gets: `ok` is any success. */
export type Expected = 'ok' | 401 | 403 | 404 | 409 | 410 | 422;

export interface Attempt {
  /** What stands for the parameters of the path, apart from the enrolment. */
  ids?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Row {
  /** Makes what the request is about, afresh for each attempt. */
  given: (world: World, kind: Kind) => Promise<Attempt>;
  expected: Record<Kind, Expected>;
}

const base = { nobody: 401, operator: 404 } as const;

/** About one thing of a returner: theirs alone. */
export const OWN: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 404,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 403,
  foreign: 403,
};
/** About one thing of somebody, of a kind that everybody can have. */
export const OWN_OF_ANYBODY: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 404,
  mentor: 404,
  former: 404,
  unpaired: 404,
  coordinator: 404,
  foreign: 404,
};
/** Each returner's own, without naming a thing. */
export const RETURNERS: Row['expected'] = { ...OWN, peer: 'ok' };
export const MENTORS: Row['expected'] = {
  ...base,
  owner: 403,
  peer: 403,
  mentor: 'ok',
  former: 'ok',
  unpaired: 'ok',
  coordinator: 403,
  foreign: 403,
};
/** About one thing that its mentor of today may see. */
export const PAIRED: Row['expected'] = { ...MENTORS, former: 404, unpaired: 404 };
/** About one thing that a returner has submitted. */
export const SUBMITTED: Row['expected'] = { ...PAIRED, owner: 'ok', peer: 404 };
export const COORDINATORS: Row['expected'] = {
  ...base,
  owner: 403,
  peer: 403,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 'ok',
  foreign: 'ok',
};
/** About one thing of a programme. */
export const PROGRAMME: Row['expected'] = { ...COORDINATORS, foreign: 404 };
export const ENROLLED: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 'ok',
  mentor: 'ok',
  former: 'ok',
  unpaired: 'ok',
  coordinator: 'ok',
  foreign: 'ok',
};
export const SIGNED_IN: Row['expected'] = { ...ENROLLED, operator: 'ok' };
export const ANYBODY: Row['expected'] = { ...SIGNED_IN, nobody: 'ok' };
export const OPERATORS: Row['expected'] = {
  nobody: 401,
  owner: 403,
  peer: 403,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 403,
  foreign: 403,
  operator: 'ok',
};
export const everybody = (expected: Expected): Row['expected'] => ({
  nobody: expected,
  owner: expected,
  peer: expected,
  mentor: expected,
  former: expected,
  unpaired: expected,
  coordinator: expected,
  foreign: expected,
  operator: expected,
});

export const nothing = (): Promise<Attempt> => Promise.resolve({});
export const body = (content: unknown) => (): Promise<Attempt> =>
  Promise.resolve({ body: content });
export const id = (make: (world: World) => Promise<string | { id: string }>, content?: unknown) => {
  return async (world: World): Promise<Attempt> => {
    const made = await make(world);
    const ids = { id: typeof made === 'string' ? made : made.id };
    return content === undefined ? { ids } : { ids, body: content };
  };
};
export const withMatch = (given: Row['given'], revision = 1): Row['given'] => {
  return async (world, kind) => ({
    ...(await given(world, kind)),
    headers: { 'if-match': `"${String(revision)}"` },
  });
};

/** A form with one file in it. */
export const upload = (name: string, content: string): Attempt => ({
  body: `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--edge--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
});

let counter = 0;
/** A name that nothing has yet. */
export const unique = (): string => `new-${String((counter += 1))}`;

/** Some routes, by method and path. */
export type Routes = Record<string, [Row['given'], Row['expected']]>;

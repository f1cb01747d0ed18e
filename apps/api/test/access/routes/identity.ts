import {
  type Row,
  SIGNED_IN,
  ANYBODY,
  OPERATORS,
  everybody,
  nothing,
  body,
  id,
  type Routes,
} from '../row.ts';

const programme =
  (content?: unknown): Row['given'] =>
  (world) =>
    Promise.resolve({ ids: { programmeId: world.programmeId }, body: content });

export const identity: Routes = {
  'GET /health/live': [nothing, ANYBODY],
  'GET /health/ready': [nothing, ANYBODY],
  'GET /dev/outbox': [nothing, ANYBODY],

  'POST /auth/sign-in': [body({ email: 'no@example.org', password: 'x' }), everybody(401)],
  'POST /auth/sign-out': [nothing, ANYBODY],
  'POST /auth/sign-out-everywhere': [nothing, SIGNED_IN],
  'POST /auth/forgotten-password': [body({ email: 'no@example.org' }), ANYBODY],
  'POST /auth/reset-password': [
    body({ token: 'none', password: 'a long enough sentence' }),
    everybody(410),
  ],
  'POST /auth/confirm-email': [body({ token: 'none' }), everybody(410)],
  'GET /me': [nothing, SIGNED_IN],
  'PATCH /me': [body({ name: 'Somebody' }), SIGNED_IN],
  'POST /me/password': [body({ current: 'x', password: 'y' }), { ...everybody(422), nobody: 401 }],
  'POST /me/email': [
    body({ newEmail: 'new@example.org', password: 'x' }),
    { ...everybody(422), nobody: 401 },
  ],
  'GET /me/sessions': [nothing, SIGNED_IN],
  'DELETE /me/sessions/:id': [
    id(() => Promise.resolve('01900000-0000-7000-8000-000000000000')),
    { ...everybody(404), nobody: 401 },
  ],
  'GET /invitations/:token': [() => Promise.resolve({ ids: { token: 'none' } }), everybody(410)],
  'POST /invitations/:token/accept': [
    () => Promise.resolve({ ids: { token: 'none' }, body: { name: 'N', password: 'x' } }),
    everybody(410),
  ],

  'GET /operator/programmes': [nothing, OPERATORS],
  'POST /operator/programmes': [body({ name: 'New', timeZone: 'Europe/London' }), OPERATORS],
  'GET /operator/programmes/:programmeId': [programme(), OPERATORS],
  'POST /operator/programmes/:programmeId/invitations': [
    programme({ email: 'new@example.org' }),
    OPERATORS,
  ],
};

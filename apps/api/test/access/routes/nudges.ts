import { randomUUID } from 'node:crypto';
import { learning, notification, nudge, reminderSettings } from '../made/nudges.ts';
import { review } from '../made/reviews.ts';
import {
  OWN,
  RETURNERS,
  SUBMITTED,
  ENROLLED,
  ANYBODY,
  everybody,
  nothing,
  body,
  id,
  type Routes,
} from '../row.ts';

export const nudges: Routes = {
  'GET /as/:enrolmentId/today': [
    async (world) => {
      await nudge(world);
      return {};
    },
    RETURNERS,
  ],
  'POST /as/:enrolmentId/nudges/done': [async (world) => ({ body: await nudge(world) }), OWN],
  'POST /as/:enrolmentId/nudges/snooze': [
    async (world) => ({ body: { ...(await nudge(world)), until: 'tomorrow' } }),
    OWN,
  ],
  'POST /as/:enrolmentId/nudges/undo': [
    async (world) => {
      const item = await nudge(world);
      const { owner } = world.people;
      await world.api.post(`${owner.base}/nudges/done`, { as: owner.token, body: item });
      return { body: item };
    },
    OWN,
  ],
  'GET /as/:enrolmentId/goal': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/goal': [body({ applications: 1, contacts: 1, learning: 0 }), RETURNERS],
  'POST /as/:enrolmentId/learning': [body({ text: 'A course' }), RETURNERS],
  'DELETE /as/:enrolmentId/learning/:id': [id(learning), OWN],
  'GET /as/:enrolmentId/reminders': [nothing, ENROLLED],
  'PUT /as/:enrolmentId/reminders': [
    async (world, kind) => {
      await reminderSettings(world, kind);
      return { body: { rhythm: 'digest', hour: 9 }, headers: { 'if-match': '"1"' } };
    },
    ENROLLED,
  ],
  // Whoever holds a mail may, and from anywhere.
  'GET /mail/unsubscribe/:token': [
    async (world) => ({ ids: { token: await reminderSettings(world, 'owner') } }),
    ANYBODY,
  ],
  'POST /mail/unsubscribe/:token': [
    async (world) => ({ ids: { token: await reminderSettings(world, 'owner') } }),
    ANYBODY,
  ],

  'GET /as/:enrolmentId/notifications': [nothing, ENROLLED],
  'GET /as/:enrolmentId/notifications/unread': [nothing, ENROLLED],
  'POST /as/:enrolmentId/notifications/read-all': [nothing, ENROLLED],
  'POST /as/:enrolmentId/notifications/:id/read': [
    async (world) => ({ ids: { id: (await notification(world, 'owner')).id } }),
    { ...everybody(404), nobody: 401, owner: 'ok' },
  ],
  'GET /as/:enrolmentId/live': [nothing, ENROLLED],
  'GET /as/:enrolmentId/live/:kind/:subjectId': [
    async (world) => ({
      ids: {
        kind: 'review',
        subjectId: `${await review(world)}?window=${randomUUID()}&doing=reading`,
      },
    }),
    SUBMITTED,
  ],
  'POST /as/:enrolmentId/notifications/about/:subjectId/read': [
    async (world, kind) => ({
      ids: { subjectId: (await notification(world, kind)).subjectId },
    }),
    ENROLLED,
  ],
};

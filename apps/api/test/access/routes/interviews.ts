import { application, calendarFeed, interview, preparationItem } from '../made/applications.ts';
import {
  OWN,
  RETURNERS,
  everybody,
  nothing,
  body,
  id,
  withMatch,
  unique,
  type Routes,
} from '../row.ts';

export const interviews: Routes = {
  'POST /as/:enrolmentId/applications/:id/interviews': [
    id(application, { round: 'first_round', format: 'video', startsAt: '2026-12-03T10:00' }),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews': [nothing, RETURNERS],
  'GET /as/:enrolmentId/interviews/:id': [id(interview), OWN],
  'PATCH /as/:enrolmentId/interviews/:id': [withMatch(id(interview, { place: 'p' })), OWN],
  'PUT /as/:enrolmentId/interviews/:id/fresh-notes': [
    withMatch(id(interview, { freshNotes: 'n' })),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews/:id/thank-you/draft': [id(interview), OWN],
  'PUT /as/:enrolmentId/interviews/:id/thank-you': [
    withMatch(id(interview, { thankYou: 'skipped' })),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews/:id/calendar': [id(interview), OWN],
  'GET /as/:enrolmentId/calendar-feeds': [nothing, RETURNERS],
  'POST /as/:enrolmentId/calendar-feeds': [body({ contains: ['interviews'] }), RETURNERS],
  'DELETE /as/:enrolmentId/calendar-feeds/:id': [id(calendarFeed), OWN],
  'GET /calendar/:token': [
    () => Promise.resolve({ ids: { token: `none-${unique()}` } }),
    everybody(404),
  ],
  'POST /as/:enrolmentId/interviews/:id/preparation': [
    id(interview, { section: 'role', text: 't' }),
    OWN,
  ],
  'POST /as/:enrolmentId/interviews/:id/preparation/start-again': [id(interview), OWN],
  'PATCH /as/:enrolmentId/preparation/:id': [id(preparationItem, { done: true }), OWN],
  'POST /as/:enrolmentId/preparation/:id/move': [id(preparationItem, { direction: 'up' }), OWN],
  'DELETE /as/:enrolmentId/preparation/:id': [id(preparationItem), OWN],
  'DELETE /as/:enrolmentId/interviews/:id': [id(interview), OWN],
};

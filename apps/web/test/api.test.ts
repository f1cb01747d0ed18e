import { describe, expect, it } from '@jest/globals';
import { apiFetch, asPath } from '@/lib/api';

describe('the path of something in a programme', () => {
  it('lies under the enrolment that a person acts as', () => {
    expect(asPath('0193-e', 'applications/1/moves')).toBe('/api/as/0193-e/applications/1/moves');
    expect(asPath('0193-e', 'lessons?open=true')).toBe('/api/as/0193-e/lessons?open=true');
  });

  it.each(['../../operator', 'x/../../me', '..\\me', 'x?y=', 'x#y'])(
    'leads nowhere else, whatever stands in the address: %s',
    (enrolment) => {
      const { pathname, search } = new URL(asPath(enrolment, 'goal'), 'http://api.example');
      expect(pathname).toMatch(/^\/api\/as\/[^/]+\/goal$/);
      expect(search).toBe('');
    },
  );

  it.each([
    asPath('../../operator', 'goal'),
    asPath('..', 'goal'),
    asPath('0193-e', 'applications/../goal'),
    asPath('0193-e', 'applications/.'),
  ])('is not asked for when it could climb: %s', async (path) => {
    await expect(apiFetch(path)).rejects.toMatchObject({ status: 404, code: 'not-found' });
  });
});

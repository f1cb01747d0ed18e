import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FormState } from '@/lib/form-state';
import { ApiProblem } from '@/lib/problem';

// Outside a request there are no headers; one object stands for the request of each test.
let request = new Headers();
jest.unstable_mockModule('next/headers', () => ({ headers: () => Promise.resolve(request) }));
const { done, FormProblem, submit, valuesOf } = await import('@/lib/forms');
const { answersFailedSubmit } = await import('@/lib/failed-submit');

const before: FormState = { values: null, errors: [], attempt: 2 };

function entered(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

function failing(problem: ConstructorParameters<typeof ApiProblem>[0]) {
  return () => Promise.reject(new ApiProblem(problem));
}

beforeEach(() => {
  request = new Headers();
});

describe('what was entered', () => {
  it('is kept for the next try, repeated fields as lists', () => {
    const data = entered({ title: 'Librarian', reasons: ['a', 'b'], notes: ' two\nlines ' });
    expect(valuesOf(data)).toEqual({
      title: 'Librarian',
      reasons: ['a', 'b'],
      notes: ' two\nlines ',
    });
  });

  it('is never echoed where it is a password, a file or React’s own', () => {
    const data = entered({
      password: 'secret',
      newPassword: 'secret',
      $ACTION_KEY: 'k',
      email: 'a',
    });
    data.append('cv', new File(['x'], 'cv.pdf'));
    expect(valuesOf(data)).toEqual({ email: 'a' });
  });

  it('is read trimmed, with plain line ends, and as the kind that is asked for', async () => {
    const data = entered({ a: ' x ', b: '', n: '12', yes: 'yes', l: ['1', '2'], w: 'a\r\nb' });
    await submit(before, data, (form) => {
      expect(form.text('a')).toBe('x');
      expect(form.optional('b')).toBeNull();
      expect(form.number('n')).toBe(12);
      expect(form.number('b')).toBeNull();
      expect(form.yes('yes')).toBe(true);
      expect(form.yes('a')).toBe(false);
      expect(form.all('l')).toEqual(['1', '2']);
      expect(form.text('w')).toBe('a\nb');
      return Promise.resolve();
    });
  });
});

describe('a submit that does not go through', () => {
  const data = entered({ title: 'Librarian' });

  it('keeps every word, counts the try and names the fields', async () => {
    const errors = [{ field: 'title', message: 'Too long.' }];
    const state = await submit(before, data, failing({ status: 422, code: 'invalid', errors }));
    expect(state).toEqual({ values: { title: 'Librarian' }, errors, attempt: 3 });
  });

  it('is remembered for the title of the page that answers it', async () => {
    expect(await answersFailedSubmit()).toBe(false);
    await submit(before, data, failing({ status: 422, code: 'invalid' }));
    expect(await answersFailedSubmit()).toBe(true);
  });

  it('offers to sign in again when the session has ended', async () => {
    const state = await submit(before, data, failing({ status: 401, code: 'signed-out' }));
    expect(state).toMatchObject({ expired: true, values: { title: 'Librarian' } });
  });

  it('takes a 401 as a wrong password where nobody is signed in yet', async () => {
    const problem = { status: 401, code: 'wrong-credentials', detail: 'Not right.' };
    const state = await submit(before, data, failing(problem), { signedOut: true });
    expect(state.expired).toBeUndefined();
    expect(state.errors).toEqual([{ message: 'Not right.' }]);
  });

  it('shows the version that was saved meanwhile beside one’s own', async () => {
    const conflict = { revision: '7', saved: [{ label: 'Plan', text: 'Theirs' }] };
    const state = await submit(before, data, failing({ status: 412, code: 'stale' }), {
      current: () => Promise.resolve(conflict),
    });
    expect(state).toMatchObject({ conflict, values: { title: 'Librarian' } });
  });

  it.each([
    [503, 'cannot be reached'],
    [404, 'no longer here'],
    [429, 'too often'],
    [500, 'went wrong on our side'],
  ])('says plainly what a %i means', async (status, words) => {
    const state = await submit(before, data, failing({ status, code: 'x' }));
    expect(state.errors[0]?.message).toContain(words);
    expect(state.values).toEqual({ title: 'Librarian' });
  });

  it('takes the action’s own objections', async () => {
    const own = { field: 'title', message: 'Choose one.' };
    const objecting = () => Promise.reject(new FormProblem(own));
    const state = await submit(before, data, objecting);
    expect(state.errors).toEqual([own]);
  });

  it('hides no mistake in the code', async () => {
    const broken = () => Promise.reject(new TypeError('broken'));
    await expect(submit(before, data, broken)).rejects.toThrow('broken');
  });
});

describe('a submit that goes through', () => {
  it('can end with something to read, without what was entered', async () => {
    const outcome = {
      title: 'Left out',
      lines: ['Essential criteria'],
      advice: 'Add it once more.',
      next: { href: '/r/1', label: 'Go on' },
    };
    const data = new FormData();
    data.set('text', 'Essential criteria');
    const state = await submit(before, data, () => Promise.resolve(outcome));
    expect(state).toEqual({ values: null, errors: [], attempt: before.attempt + 1, outcome });
  });

  it.each([
    ['/r/1', 'saved', '/r/1?done=saved'],
    ['/r/1?page=2', 'saved', '/r/1?page=2&done=saved'],
    ['/r/1#lessons', 'saved', '/r/1?done=saved#lessons'],
    ['/r/1', undefined, '/r/1'],
  ])('goes on from %s with %s to %s', async (path, what, target) => {
    const moved = submit(before, new FormData(), () => Promise.resolve(done(path, what)));
    await expect(moved).rejects.toMatchObject({ digest: expect.stringContaining(`;${target};`) });
  });
});

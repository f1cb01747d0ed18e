import { expect, test } from '@jest/globals';
import { checkPassword, LONGEST_PASSWORD } from '../src/passwords.ts';

const about = {
  email: 'ruth.ellery@example.com',
  common: new Set(['password', 'password1234', 'letmeinplease']),
};
const check = (password: string) => checkPassword(password, about);

test('a short sentence is a good password', () => {
  expect(check('the shelves are warm today')).toBeNull();
});

test('it has 12 to 256 characters, however they are made up', () => {
  expect(check('elevenchars')).toContain('at least 12');
  expect(check('📚🔖🕯️ tea')).toContain('at least 12');
  expect(check('quietreading')).toBeNull();
  expect(check('ab cd ef gh '.repeat(30))).toContain(`at most ${LONGEST_PASSWORD}`);
});

test('it does not contain the e-mail address', () => {
  expect(check('I am Ruth.Ellery today')).toContain('e-mail address');
});

test('it is none of those that everybody tries first, not even twice over', () => {
  expect(check('PassWord1234')).toContain('tried first');
  expect(check('passwordpassword')).toContain('tried first');
  expect(check('aaaaaaaaaaaaaa')).toContain('tried first');
});

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/**
 * What is wrong with a new password, in a sentence for the person, or null where nothing is.
 * Length and a list of common passwords, as NIST SP 800-63B asks for, and no rules on characters.
 * @param about.common passwords that everybody tries first, in lower case
 */
export function checkPassword(
  password: string,
  about: { readonly email: string; readonly common: ReadonlySet<string> },
): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) {
    return `Choose a password of at least ${String(SHORTEST_PASSWORD)} characters. A short sentence is a good one.`;
  }
  if (length > LONGEST_PASSWORD) {
    return `Choose a password of at most ${String(LONGEST_PASSWORD)} characters.`;
  }
  const lower = password.toLowerCase();
  const name = about.email.split('@')[0]?.toLowerCase() ?? '';
  if (name.length >= 4 && lower.includes(name)) {
    return 'Choose a password that does not contain your e-mail address.';
  }
  if (about.common.has(lower) || repeats(lower, about.common)) {
    return 'This is one of the passwords that are tried first. Choose another, such as a short sentence.';
  }
  return null;
}

/** A common word said again and again ('passwordpassword') is as easily tried. */
function repeats(text: string, common: ReadonlySet<string>): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) {
      return size < 4 || common.has(part);
    }
  }
  return false;
}

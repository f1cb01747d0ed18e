const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Sam", "Sam and Kim", or "your mentor" where there is nobody to name. */
export const mentorsByName = (names: readonly string[]): string =>
  names.length > 0 ? list.format(names) : 'your mentor';

/** Somebody else, or oneself in another window. */
export interface Present {
  name: string | null;
  mine: boolean;
  editing: boolean;
}

/** What there is to say of the others who look, a sentence each; nothing where it does not matter. */
export function presenceWords(
  present: readonly Present[],
  doing: 'reading' | 'editing',
): readonly string[] {
  return present.flatMap(({ name, mine, editing }) => {
    if (mine) {
      return editing && doing === 'editing'
        ? 'You have this open in another window, too. Nothing is overwritten: if both change it, you are asked.'
        : [];
    }
    const who = name ?? 'Somebody';
    return editing ? `${who} is writing here at the moment.` : `${who} is looking at this, too.`;
  });
}

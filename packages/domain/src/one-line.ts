/** The same words in one line. Takes no longer than the text is long, whatever is in it. */
export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

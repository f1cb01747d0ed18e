/**
 * Stands first in a form whose first button is not the one that Enter in a field should press: a
 * browser presses the first submit button that it finds. Not to be seen, heard or tabbed to.
 */
export function DefaultSubmit() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}

/** What was wrong with single fields of an input: the field's name and a sentence for the person. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * A rule of the domain said no. The code is kebab-case and one of a closed set that the throwing
 * module exports, so that a caller can map every code to an answer and the compiler can see to it
 * that none is missing.
 */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly details: FieldErrors | undefined;

  /**
   * @param code what went wrong, for programs
   * @param message one plain sentence, for the person; the code where there is none
   * @param details what was wrong with single fields
   */
  constructor(code: Code, message?: string, details?: FieldErrors) {
    super(message ?? code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

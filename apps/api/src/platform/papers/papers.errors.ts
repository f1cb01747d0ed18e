import { DomainError } from '@reshelve/domain/errors';

export const paperErrors = {
  'paper-empty': 422,
  'paper-too-large': 422,
  'paper-kind': 422,
  'paper-locked': 422,
  'paper-macros': 422,
  'paper-fetches': 422,
  'paper-broken': 422,
  'paper-two-kinds': 422,
  'paper-unpacks-too-far': 422,
  'paper-alarming': 422,
  'paper-too-much': 422,
  'paper-unreadable': 422,
  'papers-busy': 503,
} as const satisfies Record<string, number>;

export type PaperErrorCode = keyof typeof paperErrors;

const MESSAGES: Record<PaperErrorCode, string> = {
  'paper-empty': 'This file is empty.',
  'paper-too-large':
    'This file is larger than 10 MB. Pictures in it are what usually takes the room.',
  'paper-kind':
    'This is not a kind of file that can be read here. Save it as a Word document (.docx), PDF, OpenDocument text (.odt), Markdown or plain text.',
  'paper-locked':
    'This file is protected with a password. Save a copy without the password, and choose that one.',
  'paper-macros':
    'This document has macros in it, which are little programs. Save it as a plain .docx or .odt without macros, and choose that one.',
  'paper-fetches':
    'This document fetches a part of itself from the web when it is opened, which is how harmful ones work. Copy your words into a new document, and choose that one.',
  'paper-broken':
    'This file is damaged or cut short. Open it in the program it was written with, save it again, and choose the new one.',
  'paper-two-kinds':
    'This file is two kinds of file at once, which is how harmful files are hidden. Save your words as a new document, and choose that one.',
  'paper-unpacks-too-far':
    'This file unpacks to far more than a document holds, so it was not opened. Save your words as a new document, and choose that one.',
  'paper-alarming': 'A virus scanner would raise the alarm over this file, so it was not opened.',
  'paper-too-much':
    'Reading this file takes longer than a document should. Save a shorter one, or one without pictures, and choose that.',
  'paper-unreadable':
    'This file could not be read here, and that is no fault of yours. Save it as another kind, Word document or PDF, and choose that one.',
  'papers-busy': 'Many files are being read at the moment. Please try again in a minute.',
};

/**
 * A file that is refused, with what its owner can do about it.
 * @param message in place of the usual one
 */
export function paperError(
  code: PaperErrorCode,
  message = MESSAGES[code],
): DomainError<PaperErrorCode> {
  return new DomainError(code, message, paperErrors[code] === 422 ? { file: message } : undefined);
}

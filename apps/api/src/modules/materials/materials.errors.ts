import { DomainError } from '@reshelve/domain/errors';
import type { GivenDocumentErrorCode } from '@reshelve/domain/given-document';
import { MAX_MATERIAL_VERSIONS, MAX_MATERIALS } from '@reshelve/domain/materials';

export const materialErrors = {
  'material-empty': 409,
  'material-unchanged': 409,
  'material-was-sent': 409,
  'too-many-materials': 409,
  'too-many-versions': 409,
  'files-are-full': 409,
  'document-malformed': 422,
  'document-too-long': 422,
} as const satisfies Record<GivenDocumentErrorCode, number> & Record<string, number>;

export type MaterialErrorCode = Exclude<keyof typeof materialErrors, GivenDocumentErrorCode>;

const MESSAGES: Record<MaterialErrorCode, string> = {
  'material-empty': 'There is nothing to keep yet. Write a few words first.',
  'material-unchanged': 'Nothing has changed since your last version, so that one still stands.',
  'material-was-sent':
    'A version of this went with an application, so it is kept for your history. You can set it aside instead.',
  'too-many-materials': `There is room for ${String(MAX_MATERIALS)} materials. Delete one that you no longer need first.`,
  'too-many-versions': `There is room for ${String(MAX_MATERIAL_VERSIONS)} versions of one material. Begin a variant of it to go on.`,
  'files-are-full':
    'Your uploaded files take up all the room there is. Delete a material with files that you no longer need first.',
};

export const materialError = (code: MaterialErrorCode): DomainError =>
  new DomainError(code, MESSAGES[code]);

/** What can go with an application. */
export const MATERIAL_KINDS = [
  'cv',
  'cover_letter',
  'supporting_statement',
  'form_answers',
  'linkedin_profile',
  'other',
] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const MATERIAL_KIND_LABELS: Readonly<Record<MaterialKind, string>> = {
  cv: 'CV',
  cover_letter: 'Cover letter',
  supporting_statement: 'Supporting statement',
  form_answers: 'Application form answers',
  linkedin_profile: 'LinkedIn profile',
  other: 'Something else',
};

export function isMaterialKind(value: unknown): value is MaterialKind {
  return MATERIAL_KINDS.some((kind) => kind === value);
}

/** A version of a material, by the name that the returner gives it. */
export interface MaterialVersion {
  readonly kind: MaterialKind;
  readonly label: string;
}

/** Two applications went out with the same version where kind and name are the same. */
export const materialKey = ({ kind, label }: MaterialVersion): string =>
  `${kind}:${label.trim().toLowerCase()}`;

/** How many can be noted for one application. */
export const MAX_SENT_MATERIALS = 20;

/** How a version came to be. */
export const MATERIAL_ORIGINS = ['written', 'uploaded', 'restored', 'suggestions'] as const;
export type MaterialOrigin = (typeof MATERIAL_ORIGINS)[number];

/** What a version is called where it stands beside other things. */
export const versionLabel = (name: string, number: number): string =>
  `${name}, version ${String(number)}`;

/** Of one returner. */
export const MAX_MATERIALS = 100;
/** Of one material. */
export const MAX_MATERIAL_VERSIONS = 500;
/** All uploaded files of one returner, in bytes. */
export const MAX_UPLOADED = 250_000_000;
/** Characters of a material's name. */
export const MAX_MATERIAL_NAME = 120;

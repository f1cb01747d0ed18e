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

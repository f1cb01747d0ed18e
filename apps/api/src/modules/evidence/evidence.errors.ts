export const evidenceErrors = {} as const satisfies Record<string, number>;

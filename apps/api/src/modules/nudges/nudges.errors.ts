export const nudgeErrors = {} as const satisfies Record<string, number>;

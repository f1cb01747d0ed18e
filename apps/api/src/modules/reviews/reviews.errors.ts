export const reviewErrors = {} as const satisfies Record<string, number>;

export const strategyErrors = {} as const satisfies Record<string, number>;

export const insightErrors = {} as const satisfies Record<string, number>;

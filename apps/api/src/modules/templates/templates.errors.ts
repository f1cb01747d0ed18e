export const templateErrors = {} as const satisfies Record<string, number>;

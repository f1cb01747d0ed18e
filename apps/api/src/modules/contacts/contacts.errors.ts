export const contactErrors = {} as const satisfies Record<string, number>;

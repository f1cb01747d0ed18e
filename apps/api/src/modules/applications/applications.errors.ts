export const applicationErrors = {} as const satisfies Record<string, number>;

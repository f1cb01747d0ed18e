export const archiveErrors = {} as const satisfies Record<string, number>;

export const importErrors = {} as const satisfies Record<string, number>;

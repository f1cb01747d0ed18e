export const programmeErrors = {} as const satisfies Record<string, number>;

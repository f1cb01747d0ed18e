export const captureErrors = {} as const satisfies Record<string, number>;

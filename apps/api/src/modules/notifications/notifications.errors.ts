export const notificationErrors = {} as const satisfies Record<string, number>;

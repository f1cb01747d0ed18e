export const calendarErrors = {} as const satisfies Record<string, number>;

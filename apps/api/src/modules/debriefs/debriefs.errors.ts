export const debriefErrors = {} as const satisfies Record<string, number>;

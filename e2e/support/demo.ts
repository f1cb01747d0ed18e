/** People of the demo data, which the journeys' database holds. */
export const DEMO = {
  password: 'seven quiet shelves by the window',
  returner: 'returner@example.org',
  mentor: 'mentor@example.org',
  coordinator: 'coordinator@example.org',
  operator: 'operator@example.org',
} as const;

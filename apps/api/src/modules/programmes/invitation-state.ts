/** SQL: where an invitation `i` stands. */
export const INVITATION_STATE = `
  CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted'
       WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
       WHEN i.expires_at < now() THEN 'expired'
       ELSE 'waiting' END`;

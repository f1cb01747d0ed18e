import 'server-only';

/** Where the API listens, without a trailing slash. */
export function apiUrl(): string {
  return (process.env['API_URL'] ?? 'http://127.0.0.1:4000').replace(/\/$/, '');
}

/** The address people type, without a trailing slash; its origin is what the API expects of us. */
export function publicUrl(): string {
  return (process.env['PUBLIC_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');
}

/** Whether devices keep a page for when there is no connection; off withdraws the one they have. */
export function serviceWorker(): boolean {
  return process.env['SERVICE_WORKER'] !== 'off';
}

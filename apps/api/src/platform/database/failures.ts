/** Codes of PostgreSQL and of the sockets below it that mean: not now, try again. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  // Prisma: cannot reach, timed out, pool or transaction not to be had in time, connection closed.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);

const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Unable to start a transaction in the given time|connection is closed|Connection closed|Server has closed the connection/i;

/** Every error in the chain of causes, the driver adapter's own wrappings included. */
function* chain(thrown: unknown): Generator<Record<string, unknown>> {
  let error = thrown;
  for (let depth = 0; depth < 6 && typeof error === 'object' && error !== null; depth += 1) {
    const current = error as Record<string, unknown>;
    yield current;
    const meta = current['meta'] as Record<string, unknown> | undefined;
    error = current['cause'] ?? meta?.['driverAdapterError'];
  }
}

/** Whether the database could not be reached or went away, rather than refused. */
export function isUnavailable(thrown: unknown): boolean {
  for (const error of chain(thrown)) {
    for (const code of [error['code'], error['originalCode']]) {
      if (typeof code === 'string' && UNAVAILABLE.has(code)) return true;
    }
    const { kind, message } = error;
    if (
      kind === 'DatabaseNotReachable' ||
      kind === 'ConnectionClosed' ||
      kind === 'SocketTimeout'
    ) {
      return true;
    }
    if (typeof message === 'string' && MESSAGES.test(message)) return true;
  }
  return false;
}

/** Whether a unique index refused the row. */
export function isUniqueViolation(thrown: unknown): boolean {
  for (const error of chain(thrown)) {
    if (
      error['code'] === 'P2002' ||
      error['code'] === '23505' ||
      error['originalCode'] === '23505'
    ) {
      return true;
    }
  }
  return false;
}

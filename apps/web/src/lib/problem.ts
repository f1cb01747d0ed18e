/** The body of an answer that is not a success (RFC 9457), as the API writes it. */
export interface Problem {
  status: number;
  /** What went wrong, from a closed set: safe to decide by. */
  code: string;
  title?: string;
  /** For people: warm, specific, plain. */
  detail?: string;
  /** Which fields have to be put right. */
  errors?: { field: string; message: string }[];
  requestId?: string;
  /** Seconds to wait, from `Retry-After`. */
  retryAfter?: number;
}

/** An answer of the API that is not a success. */
export class ApiProblem extends Error implements Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: { field: string; message: string }[];
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  /** Next passes an error's digest, and nothing else, on to the error page in the browser. */
  readonly digest: string;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title ?? `The API answered ${String(problem.status)}`, options);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
    this.retryAfter = problem.retryAfter;
    this.digest = problem.status === 503 ? 'unavailable' : `problem-${problem.requestId ?? ''}`;
  }

  /** The API, or its database, does not answer just now. */
  get unavailable(): boolean {
    return this.status === 503 || this.status === 502 || this.status === 504;
  }
}

/** Reads an answer that is not a success, whatever is in it. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const body: unknown = await response.json().catch(() => undefined);
  const given = isRecord(body) ? body : {};
  return new ApiProblem({
    status,
    code: text(given['code']) ?? `http-${String(status)}`,
    title: text(given['title']),
    detail: text(given['detail']),
    errors: Array.isArray(given['errors']) ? given['errors'].filter(isFieldError) : [],
    requestId: text(given['requestId']) ?? requestId,
    retryAfter,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is { field: string; message: string } {
  return (
    isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string'
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

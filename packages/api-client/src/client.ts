import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the API answers, without `/api`: `http://127.0.0.1:4000`. */
  baseUrl: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** How requests are made: the platform's `fetch` unless said otherwise. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A typed `fetch` for the API: paths, parameters, bodies and answers as the contract has them. */
export function createApiClient({ baseUrl, headers, fetch }: ApiClientOptions): ApiClient {
  return createClient<paths>({
    baseUrl,
    ...(headers && { headers }),
    ...(fetch && { fetch }),
  });
}

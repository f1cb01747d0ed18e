import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../http/errors.ts';
import type { CrossSiteConfig } from './permit.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against cross-site request forgery: an unsafe request comes from our own site, as the browser
 * itself says in Sec-Fetch-Site and Origin, which no page can forge. A request that says neither
 * does not come from a browser of today and is refused as well. Routes that are meant for other sites
 * say so with `@CrossSite`.
 */
export function originHook(publicOrigin: string) {
  return (request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void => {
    if (SAFE.has(request.method) || (request.routeOptions.config as CrossSiteConfig).crossSite) {
      done();
      return;
    }
    const { origin, 'sec-fetch-site': site } = request.headers;
    const siteFits = site === undefined || site === 'same-origin' || site === 'none';
    const originFits = origin === undefined || origin === publicOrigin;
    const saysSo = site !== undefined || origin !== undefined;
    done(siteFits && originFits && saysSo ? undefined : new PlatformError('foreign-origin'));
  };
}

import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION, type Permission } from './permit.ts';

/** A route as declared on its controller. */
export interface Route {
  method: string;
  /** With its parameters, without the global prefix: `/as/:enrolmentId/applications`. */
  path: string;
  permission: Permission;
}

/** Every route with the permission that it declares. A route without one stops the start. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.all();
  }

  /** @throws Error naming each handler that declares no permission. */
  all(): Route[] {
    const undeclared: string[] = [];
    const routes: Route[] = [];
    for (const { metatype, instance } of this.discovery.getControllers()) {
      if (!metatype || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = (instance as Record<string, () => unknown>)[name];
        if (!handler) continue;
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) continue;
        const permission = this.reflector.get<Permission | undefined>(PERMISSION, handler);
        if (!permission) {
          undeclared.push(`${metatype.name}.${name}`);
          continue;
        }
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        const base = Reflect.getMetadata(PATH_METADATA, metatype) as string;
        routes.push({
          method: RequestMethod[method],
          path: `/${[base, path]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          permission,
        });
      }
    }
    if (undeclared.length > 0) {
      throw new Error(`These routes declare no permission: ${undeclared.join(', ')}`);
    }
    return routes;
  }
}

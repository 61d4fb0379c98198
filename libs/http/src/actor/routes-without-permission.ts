import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ROUTE_PERMISSION } from './permission.decorator.js';

/** Every route (`Controller.method`) that declares neither a permission nor that it is public. */
export function routesWithoutPermission(app: INestApplicationContext): string[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? undeclaredIn(metatype) : []));
}

/** @throws Error which names them all: a service with an undeclared route does not start. */
export function requireDeclaredPermissions(app: INestApplicationContext): void {
  const undeclared = routesWithoutPermission(app);
  if (undeclared.length > 0)
    throw new Error(`Routes without @Permission(…) or @Public(): ${undeclared.sort().join(', ')}`);
}

function undeclaredIn(controller: object & { name?: string; prototype?: unknown }): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const reflector = new Reflector();
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ name, handler: prototype[name] as () => unknown }))
    .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
    .filter(
      ({ handler }) =>
        reflector.getAllAndOverride(ROUTE_PERMISSION, [handler, controller as () => unknown]) === undefined,
    )
    .map(({ name }) => `${controller.name ?? ''}.${name}`);
}

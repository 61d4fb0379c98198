import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { NestMicroservice } from '@nestjs/microservices';
import { ErrorsUnchanged } from './errors-unchanged.filter.js';
import type { EventBusServer } from './event-bus-server.js';
import type { Projection } from './projection.js';

/**
 * Connects the bus to an application, before `startAllMicroservices`. The filters and pipes of HTTP stay away from it:
 * what a subscription throws reaches the loop as it was thrown. Every provider that is a projection is made known.
 *
 * Nest makes a subscription's proxy, filters included, when listeners are registered, and does so at once unless told
 * to wait. The hooks of the modules are left to the application, or they would run twice.
 */
export function connectEventBus(app: INestApplication, server: EventBusServer): void {
  server.useProjections(projectionsOf(app));
  const bus = app.connectMicroservice({ strategy: server }, { deferInitialization: true });
  if (!(bus instanceof NestMicroservice)) throw new Error('Nest connects something else than a microservice');
  bus.useGlobalFilters(new ErrorsUnchanged());
  bus.registerListeners();
  bus.setIsInitialized(true);
  bus.setIsInitHookCalled(true);
}

function projectionsOf(app: INestApplication): Set<Projection<never>> {
  const modules = app.get(ModulesContainer, { strict: false });
  const providers = [...modules.values()].flatMap((module) => [...module.providers.values()]);
  const instances: unknown[] = providers.map((provider) => provider.instance as unknown);
  return new Set(instances.filter(isProjection));
}

function isProjection(instance: unknown): instance is Projection<never> {
  if (typeof instance !== 'object' || instance === null) return false;
  const { view, save, clear } = instance as Partial<Projection<never>>;
  return typeof view === 'string' && typeof save === 'function' && typeof clear === 'function';
}

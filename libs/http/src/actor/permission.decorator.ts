import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Metadata of a route: the scope it needs, or `PUBLIC_ROUTE`. */
export const ROUTE_PERMISSION = Symbol('lachan:permission');
export const PUBLIC_ROUTE = 'public';

/** The route answers only actors that hold this scope, such as `places:write`. */
export function Permission(scope: string): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ROUTE_PERMISSION, scope), ApiExtension('x-permission', scope));
}

/** The route answers everybody; an actor is still known where a token came along. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ROUTE_PERMISSION, PUBLIC_ROUTE), ApiExtension('x-permission', PUBLIC_ROUTE));
}

import type { FastifyInstance, RouteOptions } from 'fastify';

/** Knows for an address that was not found whether another method would have been: 405 in place of 404. */
export class AllowedMethods {
  private readonly routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route) => this.add(route));
  }

  of(url: string): string[] {
    const path = url.split('?', 1)[0] ?? '';
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }

  private add({ url, method }: RouteOptions): void {
    if (url.includes('*')) return;
    const pattern = url.split(PARAMETER).map(escaped).join('[^/]+');
    this.routes.push({ pattern: new RegExp(`^${pattern}/?$`), methods: [method].flat() });
  }
}

/** In the path of a route, perhaps with an ending behind it: `:code`, `:layer.json`. */
const PARAMETER = /(?<=\/):\w+/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileURLToPath } from 'node:url';
import type { GatewayConfig } from '../config.js';
import { pagesAmong, wantsPage } from './page-address.rules.js';
import { PortalFiles, type PortalFile } from './portal-files.js';
import { fileHeaders, PAGE_HEADERS } from './portal-headers.js';
import { pageFor } from './portal-page.js';
import { sendFile } from './send-file.js';

/** Where the build puts the portal, seen from the built gateway. */
const BUILT_BESIDE = fileURLToPath(new URL('../../../portal/', import.meta.url));
const PAGE = '/index.html';

/**
 * Serves the built portal: its files, and its one page at the address of every page, to everybody. Whatever a service
 * or the gateway itself answers goes first.
 */
@Injectable()
export class PortalRoutes implements OnApplicationBootstrap {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    const files = PortalFiles.read(this.config.PORTAL_DIRECTORY ?? BUILT_BESIDE);
    const page = files?.find(PAGE);
    if (files === undefined || page === undefined) return;
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    for (const path of files.paths) if (path !== PAGE) this.addFile(server, path, files.find(path));
    this.addPages(server, page, files.firstWords);
  }

  private addFile(server: FastifyInstance, path: string, file: PortalFile | undefined): void {
    if (file === undefined) return;
    const headers = fileHeaders(path);
    server.get(path, (request, reply) => sendFile(request, reply, file, headers));
  }

  /** The routes of services and of the gateway are more special than this one, so that they win. */
  private addPages(server: FastifyInstance, page: PortalFile, firstWords: ReadonlyMap<string, string>): void {
    const find = pagesAmong([...firstWords.keys()]);
    const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply | void => {
      const [path = ''] = request.url.split('?', 1);
      const address = find(path);
      if (address === undefined && !wantsPage(path, request.headers.accept)) return reply.callNotFound();
      if (address === undefined) void reply.code(404);
      const words = firstWords.get(address?.pattern ?? '') ?? '';
      return sendFile(request, reply, pageFor(address, words, page), PAGE_HEADERS);
    };
    server.get('/', answer);
    server.get('/*', answer);
  }
}

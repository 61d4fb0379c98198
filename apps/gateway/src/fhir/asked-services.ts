import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Resource } from '@medplum/fhirtypes';
import { Refused } from '#libs/http';
import type { FastifyRequest } from 'fastify';
import type { Dispatcher } from 'undici';
import { ProxiedRequest } from '../proxy/proxied-request.js';
import { RequestAdmission } from '../proxy/request-admission.js';
import { UpstreamConnections } from '../proxy/upstream-connections.js';
import { upstreamFailureOf } from '../proxy/upstream-failure.js';
import { ServiceAddresses } from '../routing/service-addresses.js';
import type { ServiceName } from '../routing/routing-table.js';

/** Of one answer that is put together with another. */
const ANSWER_BYTES_MAX = 8 * 1_048_576;

/** What a service has answered, whatever its status. */
export interface ServiceAnswer {
  readonly service: ServiceName;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly resource: Resource;
}

/** Why a service has not answered. */
export interface NoAnswer {
  readonly service: ServiceName;
  readonly failure: Refused;
}

/** Asks services on behalf of an admitted request, to put their answers together. */
@Injectable()
export class AskedServices {
  constructor(
    private readonly admission: RequestAdmission,
    private readonly proxied: ProxiedRequest,
    private readonly addresses: ServiceAddresses,
    private readonly connections: UpstreamConnections,
  ) {}

  /** @param path with its query, as the service knows it */
  async ask(service: ServiceName, path: string, request: FastifyRequest): Promise<ServiceAnswer | NoAnswer> {
    const own = { authorization: undefined, hasBody: false };
    const headers = this.proxied.headersFor(this.admission.of(request), request, own);
    for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    try {
      const origin = this.addresses.of(service);
      const answer = await this.connections.agent.request({ origin, path, method: 'GET', headers });
      const resource = JSON.parse(await textOf(answer.body)) as Resource;
      return { service, status: answer.statusCode, headers: answer.headers, resource };
    } catch (error) {
      return { service, failure: upstreamFailureOf(error) };
    }
  }
}

async function textOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) throw new RangeError('An answer is larger than any page of a service');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { CapabilityStatement } from '@medplum/fhirtypes';
import { FHIR_BYTES_MAX, FHIR_DIALECT, fhirAnswer } from '#libs/fhir';
import { parseJsonBody, Refused, speaking } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { GatewayConfig } from '../config.js';
import { ProxiedRequest } from '../proxy/proxied-request.js';
import { RequestAdmission } from '../proxy/request-admission.js';
import { FHIR_DOOR, serviceOfType, type ServiceName } from '../routing/routing-table.js';
import { AskedServices } from './asked-services.js';
import { placedEntries, type PlacedEntry } from './bundle-destination.rules.js';
import { mergedCapabilities } from './merged-capabilities.js';
import { PatientsOfServices, type DoorAnswer } from './patients-of-services.js';

const METHODS: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const JSON_TYPES = /^application\/(?:fhir\+json|json)\s*(?:;|$)/i;
/** A Bundle of nobody's types: who has only people in it is told why that is not enough. */
const BUNDLES_OF_NOBODY: ServiceName = 'vaccination';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | void;

/** What several services have to say in FHIR: metadata, people, and Bundles, each of which belongs to one of them. */
@Injectable()
export class FhirDoor implements OnApplicationBootstrap {
  private readonly address: string;

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
    private readonly admission: RequestAdmission,
    private readonly services: AskedServices,
    private readonly patients: PatientsOfServices,
    private readonly proxied: ProxiedRequest,
  ) {
    this.address = `${new URL(config.PUBLIC_URL).origin}${FHIR_DOOR.prefix}`;
  }

  /** Not earlier: a context of Fastify keeps the error handler that stood when it was made. */
  async onApplicationBootstrap(): Promise<void> {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    await server.register((context, _options, done) => {
      context.removeAllContentTypeParsers();
      const whole = { parseAs: 'buffer' as const, bodyLimit: FHIR_BYTES_MAX };
      context.addContentTypeParser('*', whole, (_request, body, taken) => taken(null, body));
      const { prefix } = FHIR_DOOR;
      this.add(context, ['GET'], `${prefix}/metadata`, async (request, reply) => this.metadata(request, reply));
      this.add(context, ['GET'], `${prefix}/Patient`, async (request, reply) =>
        answered(reply, await this.patients.search(request)),
      );
      this.add(context, ['GET'], `${prefix}/Patient/:id`, async (request, reply) =>
        answered(reply, await this.patients.read(request)),
      );
      this.add(context, ['POST'], prefix, (request, reply) => this.bundle(request, reply));
      this.add(context, METHODS, `${prefix}/*`, () => {
        throw new Refused('fhir-resource-unsupported', { status: 404 });
      });
      done();
    });
  }

  private add(context: FastifyInstance, method: HTTPMethods[], url: string, handler: Handler): void {
    context.route({
      ...{ method, url, handler, config: speaking(FHIR_DIALECT) },
      onRequest: (request, _reply, done) => this.admission.admit({}, request, done),
    });
  }

  /** One whose service is down is answered by what the others can do, and says so. @throws Refused 503 where all are */
  private async metadata(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const path = `${FHIR_DOOR.prefix}/metadata`;
    const asked = await Promise.all(FHIR_DOOR.services.map((service) => this.services.ask(service, path, request)));
    const known = asked.flatMap((one) => ('failure' in one || one.status !== 200 ? [] : [one]));
    const missing = asked.filter((one) => !known.some(({ service }) => service === one.service));
    const [silent] = missing;
    if (known.length === 0)
      throw silent && 'failure' in silent ? silent.failure : new Refused('service-unavailable', { status: 503 });
    const statements = known.map(({ resource }) => resource as CapabilityStatement);
    const unavailable = missing.map(({ service }) => service);
    return fhirAnswer(reply, mergedCapabilities(statements, unavailable, this.address));
  }

  /** Goes to the service of its resources, as it came. @throws Refused 422 where they are of several */
  private bundle(request: FastifyRequest, reply: FastifyReply): void {
    if (!JSON_TYPES.test(request.headers['content-type'] ?? ''))
      throw new Refused('unsupported-media-type', { status: 415 });
    const body = request.body as Buffer | undefined;
    const entries = placedEntries(body && parseJsonBody(body), serviceOfType);
    if (entries === undefined) throw new Refused('fhir-not-a-transaction', { status: 400, path: 'Bundle' });
    const [service = BUNDLES_OF_NOBODY, ...others] = new Set(entries.map((one) => one.service));
    if (others.length > 0) throw mixed(entries);
    this.proxied.pass({ service }, this.admission.of(request), request, reply);
  }
}

function mixed(entries: readonly PlacedEntry<ServiceName>[]): Refused {
  const errors = entries.map(({ path }) => ({ path, code: 'fhir-bundle-mixed' }));
  return new Refused('fhir-bundle-mixed', { errors });
}

function answered(reply: FastifyReply, { status, resource }: DoorAnswer): string {
  void reply.status(status);
  return fhirAnswer(reply, resource);
}

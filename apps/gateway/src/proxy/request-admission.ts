import { Inject, Injectable } from '@nestjs/common';
import { Refused, setActor } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyRequest } from 'fastify';
import { CallerAdmission } from '../admission/caller-admission.js';
import type { KnownToken } from '../authentication/authenticator.js';
import type { GatewayConfig } from '../config.js';
import { ClientAddress } from '../limits/client-address.js';
import { isForwardablePath } from '../routing/forwardable-path.rules.js';
import type { Route } from '../routing/routing-table.js';

/** What has been found out about a request before its body is read. */
export interface Admitted {
  readonly clientAddress: string;
  readonly internalToken: string | undefined;
}

/** Admits a request before its body is read, and remembers what was found out about it. */
@Injectable()
export class RequestAdmission {
  private readonly addresses: ClientAddress;
  private readonly admitted = new WeakMap<FastifyRequest, Admitted>();

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    private readonly admission: CallerAdmission,
  ) {
    this.addresses = new ClientAddress(config.TRUSTED_PROXIES);
  }

  of(request: FastifyRequest): Admitted {
    const admitted = this.admitted.get(request);
    if (admitted === undefined) throw new Error('a request was passed on that was never admitted');
    return admitted;
  }

  /** Asynchronous only for a token that is seen for the first time. */
  admit(route: Pick<Route, 'readsCredentials'>, request: FastifyRequest, done: (error?: Error) => void): void {
    const clientAddress = this.addresses.of(request.socket.remoteAddress ?? '', request.headers['x-forwarded-for']);
    const admit = (internalToken?: string): void => {
      this.admitted.set(request, { clientAddress, internalToken });
      done();
    };
    try {
      if (!isForwardablePath(request.raw.url ?? '')) throw new Refused('malformed-url', { status: 400 });
      const token = this.tokenFor(route, request, clientAddress);
      if (typeof token === 'object') token.then(admit, done);
      else admit(token);
    } catch (error) {
      done(error as Error);
    }
  }

  private tokenFor(
    route: Pick<Route, 'readsCredentials'>,
    request: FastifyRequest,
    address: string,
  ): string | undefined | Promise<string> {
    if (route.readsCredentials) {
      this.admission.admitAnonymous(address);
      return undefined;
    }
    const client = this.admission.identify(request.headers.authorization, address);
    if (client === undefined) return undefined;
    return client instanceof Promise
      ? client.then((known) => this.chargedTo(request, known))
      : this.chargedTo(request, client);
  }

  /** The request is the client's even when it may not ask now: its line in the log says whose it was. */
  private chargedTo(request: FastifyRequest, client: KnownToken): string {
    setActor(request, client.actor);
    this.admission.charge(client);
    return client.internal.token;
  }
}

import type { Actor } from '#libs/http';
import { clientActor, type Answer, type ServiceInTest } from '#libs/testing';
import { registeredPlace } from './declarations-of-nobody.js';

const SCOPES = ['check-ins:read', 'check-ins:write'];

/** Who stands with a camera at places of district 930, of 931, and at one place alone. */
export const GUARD = clientActor('guard', SCOPES, ['930']);
export const GUARD_931 = clientActor('guard-931', SCOPES, ['931']);
export const ownerOf = (facility: string): Actor => ({ ...clientActor('owner', SCOPES, []), facility });

export interface Entered {
  readonly id: string;
  readonly person: string;
  readonly way: string;
  readonly checkedInAt: string;
  readonly automaticCheckOutAt: string;
  readonly warnings: string[];
  readonly code: string;
}

interface Call {
  readonly as?: Actor;
  readonly key?: string;
  /** Another process of the service. */
  readonly at?: ServiceInTest;
}

/** A market at whose door a test stands; another place where the body names one. */
export class Doors {
  private constructor(
    private readonly service: ServiceInTest,
    readonly market: string,
  ) {}

  static async open(service: ServiceInTest): Promise<Doors> {
    return new Doors(service, await registeredPlace(service));
  }

  enter(body: object, { at = this.service, ...call }: Call = {}): Promise<Answer<Entered>> {
    return at.post<Entered>('/v1/check-ins', { ...call, body: { placeCode: this.market, ...body } });
  }

  leave(body: object, { at = this.service, ...call }: Call = {}): Promise<Answer> {
    return at.post('/v1/check-outs', { ...call, body: { placeCode: this.market, ...body } });
  }

  events(id: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.service.database.query(
      'SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
      [id],
    );
  }

  setCapacity(placeCode: string, capacity: unknown, as: Actor = GUARD): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.service.send('PUT', `/v1/places/${placeCode}/capacity`, { as, body: { capacity }, headers });
  }
}

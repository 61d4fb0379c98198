import { Injectable } from '@nestjs/common';
import { KeyedDigest, Keyring } from '#libs/database';
import type { Actor } from '../actor/actor.js';
import { canonicalJson } from './canonical-json.js';

/** What a row keeps of the request that made it: neither the key nor the body can be read back from it. */
export interface RequestDigest {
  readonly key: Buffer;
  readonly body: Buffer;
}

/** A request that may have been made before. */
export interface ArrivedRequest {
  /** For the row that this request would make: `key_digest` and `body_digest`. */
  readonly digest: RequestDigest;
  /** The key under every secret still held, for the look-up while secrets rotate. */
  readonly keys: readonly Buffer[];
  /** Whether the row was made by a request with the same body. */
  hasBodyOf(made: RequestDigest): boolean;
}

/** The route a key belongs to. A batch's items belong to the route that takes one of them. */
export interface KeyedRequest {
  readonly actor: Actor;
  readonly route: string;
  readonly key: string;
  readonly body: unknown;
}

/**
 * Idempotency keys and bodies as keyed digests (docs/adr/0016-idempotency-on-the-aggregate.md). The scope of a key is
 * the client, or everybody who did not sign in, and the route. A provider of each module whose use cases take keys;
 * the service's section of keys.json needs `idempotency`.
 */
@Injectable()
export class RequestDigests {
  private readonly keys: KeyedDigest;
  private readonly bodies: KeyedDigest;

  constructor(keyring: Keyring) {
    const secrets = keyring.symmetric('idempotency');
    this.keys = new KeyedDigest(secrets, 'idempotency-key');
    this.bodies = new KeyedDigest(secrets, 'idempotency-body');
  }

  of({ actor, route, key, body }: KeyedRequest): ArrivedRequest {
    const scopedKey = `${actor.kind}\0${actor.id}\0${route}\0${key}`;
    const text = canonicalJson(body);
    const keys = this.keys.allOf(scopedKey);
    return {
      digest: { key: keys[0] ?? this.keys.of(scopedKey), body: this.bodies.of(text) },
      keys,
      hasBodyOf: (made) => this.bodies.matches(made.body, text),
    };
  }
}

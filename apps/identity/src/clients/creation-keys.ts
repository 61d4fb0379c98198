import { Injectable } from '@nestjs/common';
import { KeyedDigest, Keyring } from '#libs/database';
import { canonicalJson, type Actor } from '#libs/http';
import type { ClientGrant } from './client.js';
import type { IdempotencyMark } from './client.store.js';

/** Keyed digests of the Idempotency-Keys and bodies of `POST /v1/clients`. A key counts for its sender only. */
@Injectable()
export class CreationKeys {
  private readonly keys: KeyedDigest;
  private readonly bodies: KeyedDigest;

  constructor(keyring: Keyring) {
    const secrets = keyring.symmetric('idempotency');
    this.keys = new KeyedDigest(secrets, 'create-client.key');
    this.bodies = new KeyedDigest(secrets, 'create-client.body');
  }

  markOf(actor: Actor, key: string, body: ClientGrant): IdempotencyMark {
    return { key: this.keys.of(scoped(actor, key)), body: this.bodies.of(canonicalJson(body)) };
  }

  /** What a mark of this key may look like while keys are being changed. */
  allOf(actor: Actor, key: string): Buffer[] {
    return this.keys.allOf(scoped(actor, key));
  }

  isSameBody(stored: Buffer, body: ClientGrant): boolean {
    return this.bodies.matches(stored, canonicalJson(body));
  }
}

const scoped = (actor: Actor, key: string): string => `${actor.id} ${key}`;

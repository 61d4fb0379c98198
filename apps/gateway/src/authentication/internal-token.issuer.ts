import { INTERNAL_TOKEN_SECONDS_MAX, signInternalToken, type Actor, type InternalSigningKey } from '#libs/http';
import type { Clock } from '#libs/vocabulary';

/** A token is handed out for this part of its life only, so that it is still good when the service reads it. */
const HANDED_OUT_SECONDS = INTERNAL_TOKEN_SECONDS_MAX / 2;

/** A token of the gateway for its services, and until when it may still be sent. */
export interface InternalToken {
  readonly token: string;
  /** Milliseconds since 1970 on the real clock. */
  readonly sendUntilMs: number;
}

/** Says to the services who is asking, in a token of at most sixty seconds. */
export class InternalTokenIssuer {
  constructor(
    private readonly key: InternalSigningKey,
    private readonly clock: Clock,
  ) {}

  issue(actor: Actor): InternalToken {
    const now = this.clock.now();
    return {
      token: signInternalToken(actor, this.key, now),
      sendUntilMs: now.getTime() + HANDED_OUT_SECONDS * 1000,
    };
  }
}

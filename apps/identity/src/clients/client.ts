/** Requests that a client may make: in the long run, and at once after a pause. */
export interface Quota {
  readonly perSecond: number;
  readonly burst: number;
}

/** What a client is and may do. */
export interface ClientGrant {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Codes of provinces, districts or communes; empty for a client whose work has no place. */
  readonly areas: readonly string[];
  readonly facility: string | null;
  /** Null: the gateway's default. */
  readonly quota: Quota | null;
}

/** An application that asks for tokens on its own behalf. */
export interface Client extends ClientGrant {
  readonly clientId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

import { Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Keyring } from '#libs/database';
import { isLaidOutAsPoster, POSTER_VERSION, posterText, type Poster } from '#libs/vocabulary';

/** More keys than this have never been in use: a poster lives for years, a key too. */
const KEYS_MAX = 50;

/** What devices believe these keys for: posters, and the cards that are printed beside them. */
const POSTER_PURPOSE = 'place-poster';

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/**
 * The section `poster` of keys.json: the first key signs, all verify but those that were betrayed and have `revokedAt`.
 * Those stay in the list, since a device without network must learn that they are no longer believed.
 */
const posterKeys = z
  .array(
    z.object({
      kid: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
      privateJwk: publicJwk.extend({ d: z.string() }).optional(),
      publicJwk,
      createdAt: z.iso.datetime({ offset: true }),
      revokedAt: z.iso.datetime({ offset: true }).nullish(),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

/** As published under `/.well-known/lachan-keys.json`, for phones that check posters without network. */
export interface PublishedPosterKey extends z.output<typeof publicJwk> {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly purpose: typeof POSTER_PURPOSE;
  /** From when on the key signs; posters are good as long as the key is published. */
  readonly validFrom: string;
  /** When a newer key took over signing; null for the one that signs now. */
  readonly retiredAt: string | null;
  /** When it was found betrayed; nothing that it signed is believed, before or after. Null for a sound key. */
  readonly revokedAt: string | null;
}

/** What the signature of a poster says; the clock is not asked, so that a wrong one changes nothing. */
export type PosterVerdict = 'genuine' | 'forged' | 'key-unknown' | 'key-revoked';

/** Signs and verifies posters, and publishes what others need to verify them. */
@Injectable()
export class PosterKeys {
  readonly published: readonly PublishedPosterKey[];
  private readonly verifying: ReadonlyMap<string, KeyObject>;
  private readonly signing: { readonly kid: string; readonly key: KeyObject };

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    const parsed = posterKeys.safeParse(keyring.other('poster'));
    const [current] = parsed.data ?? [];
    if (!parsed.success || !current?.privateJwk || current.revokedAt)
      throw new Error('keys.json: the section "poster" cannot be used');
    this.signing = { kid: current.kid, key: createPrivateKey(asKey(current.privateJwk)) };
    this.verifying = new Map(
      parsed.data.filter(({ revokedAt }) => !revokedAt).map((key) => [key.kid, createPublicKey(asKey(key.publicJwk))]),
    );
    this.published = parsed.data.map((key, index, all) => ({
      ...key.publicJwk,
      kid: key.kid,
      use: 'sig',
      alg: 'EdDSA',
      purpose: POSTER_PURPOSE,
      validFrom: key.createdAt,
      retiredAt: all[index - 1]?.createdAt ?? null,
      revokedAt: key.revokedAt ?? null,
    }));
  }

  posterFor(code: string): Poster {
    return { version: POSTER_VERSION, code, ...this.sign((kid) => posterText(POSTER_VERSION, code, kid)) };
  }

  /** Signs a text that names its own kind and the key: what the province prints beside posters, such as cards. */
  sign(textOf: (kid: string) => string): { readonly kid: string; readonly signature: string } {
    const { kid, key } = this.signing;
    return { kid, signature: sign(null, Buffer.from(textOf(kid)), key).toString('base64url') };
  }

  verdictOn(poster: Poster): PosterVerdict {
    const { version, code, kid, signature } = poster;
    return isLaidOutAsPoster(poster) ? this.verdict(kid, posterText(version, code, kid), signature) : 'forged';
  }

  /** Of anything that these keys sign. */
  verdict(kid: string, text: string, signature: string): PosterVerdict {
    const key = this.published.find((published) => published.kid === kid);
    if (!key) return 'key-unknown';
    if (key.revokedAt !== null) return 'key-revoked';
    return this.verify(kid, text, signature) ? 'genuine' : 'forged';
  }

  /** A `VerifySignature` for `isGenuinePoster`. */
  readonly verify = (kid: string, text: string, signature: string): boolean => {
    const key = this.verifying.get(kid);
    return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  };
}

function asKey(jwk: JsonWebKey): { key: JsonWebKey; format: 'jwk' } {
  return { key: jwk, format: 'jwk' };
}

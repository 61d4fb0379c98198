import { Injectable } from '@nestjs/common';
import { Keyring } from '#libs/database';
import { fieldOf, Refused, type FormBody, type Language } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import Provider from 'oidc-provider';
import { pageLanguage } from '../tokens/page-language.js';
import { cookieKeys } from '../tokens/signing-keys.js';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';

/** The field of every form by which a forged one is told. */
export const FORM_TOKEN = 'form-token';

const FORM_COOKIE = 'lachan_form';
const FORM_COOKIE_BYTES = 18;

type Context = ReturnType<Provider['createContext']>;

/** A browser that asks for a page: its language, its address, its cookies, and the proof that a form was ours. */
export class Browser {
  readonly language: Language;
  /** As the gateway saw it. */
  readonly address: string;
  private formSecret: string | undefined;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    readonly context: Context,
    private readonly key: string,
    private readonly origin: string,
    askedLanguage?: unknown,
  ) {
    const query = (request.query ?? {}) as Record<string, unknown>;
    this.language = pageLanguage(query.ui_locales ?? askedLanguage, request.headers['accept-language']);
    this.address = context.ip;
  }

  /** A signed cookie of ours; undefined where there is none or somebody changed it. */
  cookie(name: string): string | undefined {
    return this.context.cookies.get(name, { signed: true });
  }

  /** Of the pages of sign-in only, unread by scripts. @param maxAgeSeconds undefined: until the browser is closed */
  setCookie(name: string, value: string | null, maxAgeSeconds?: number): void {
    this.context.cookies.set(name, value, {
      ...{ path: SIGN_IN_PATH, httpOnly: true, sameSite: 'lax', signed: true, overwrite: true },
      ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds * 1000 }),
    });
  }

  /** What a form of this page carries. It is good in this browser, for this page's subject. */
  formToken(subject: string): string {
    this.formSecret ??= this.cookie(FORM_COOKIE) ?? this.newFormSecret();
    return this.tokenFor(subject, this.formSecret);
  }

  /** @throws Refused 403 `forged-form` for a form that is not from a page of ours in this browser */
  requireOwnForm(subject: string, form: FormBody): void {
    this.requireOwnOrigin();
    const secret = this.cookie(FORM_COOKIE);
    const sent = Buffer.from(fieldOf(form, FORM_TOKEN));
    const expected = Buffer.from(this.tokenFor(subject, secret ?? ''));
    const isOwn = secret !== undefined && sent.length === expected.length && timingSafeEqual(sent, expected);
    if (!isOwn) throw new Refused('forged-form', { status: 403 });
  }

  /** Browsers name the page that a request comes from; what is named must be ours. @throws Refused 403 `forged-form` */
  requireOwnOrigin(): void {
    const { origin, 'sec-fetch-site': site } = this.request.headers;
    const isForeign =
      (origin !== undefined && origin !== this.origin) || (site !== undefined && !OWN_SITES.includes(String(site)));
    if (isForeign) throw new Refused('forged-form', { status: 403 });
  }

  private newFormSecret(): string {
    const secret = randomBytes(FORM_COOKIE_BYTES).toString('base64url');
    this.setCookie(FORM_COOKIE, secret);
    return secret;
  }

  private tokenFor(subject: string, secret: string): string {
    return createHmac('sha256', this.key).update(`form\n${subject}\n${secret}`).digest('base64url');
  }
}

const OWN_SITES = ['same-origin', 'none'];

/** Makes a `Browser` of a request. */
@Injectable()
export class Browsers {
  private readonly key: string;
  private readonly origin: string;

  constructor(
    private readonly provider: Provider,
    keyring: Keyring,
  ) {
    this.key = cookieKeys(keyring)[0] ?? '';
    this.origin = new URL(provider.issuer).origin;
  }

  /** @param askedLanguage `ui_locales` of the request that led here; the page's own query goes first */
  of(request: FastifyRequest, reply: FastifyReply, askedLanguage?: unknown): Browser {
    const context = this.provider.createContext(request.raw, reply.raw);
    return new Browser(request, reply, context, this.key, this.origin, askedLanguage);
  }
}

import { Injectable } from '@nestjs/common';
import { fieldOf, Refused, type FormBody } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Provider, { errors } from 'oidc-provider';
import { Browsers, type Browser } from './browser.js';

type Interaction = NonNullable<Awaited<ReturnType<Provider['interactionDetails']>>>;

/** A sign-in that the provider waits for, in the browser that began it. */
export interface OpenSignIn {
  readonly id: string;
  readonly browser: Browser;
  readonly interaction: Interaction;
  /** Where the client's answer goes, if that is another site: forms must be allowed to lead there. */
  readonly leadsTo: readonly string[];
  /** Whose session the browser has at the moment. */
  readonly signedInAs: string | undefined;
  readonly loginHint: string | undefined;
}

/** A form of a sign-in that was found to be ours. */
export interface OpenForm {
  readonly signIn: OpenSignIn;
  /** The value of a field, or an empty text. */
  readonly field: (name: string) => string;
}

/** How pages of sign-in find what they are about, and tell the provider how it ended. */
@Injectable()
export class Interactions {
  constructor(
    private readonly provider: Provider,
    private readonly browsers: Browsers,
  ) {}

  /** @throws Refused 404 `sign-in-over` where there is none, or it belongs to another browser */
  async open(id: string, request: FastifyRequest, reply: FastifyReply): Promise<OpenSignIn> {
    const interaction = await this.interactionOf(request, reply);
    if (interaction.uid !== id) throw over();
    const { params, session } = interaction;
    return {
      id,
      browser: this.browsers.of(request, reply, params.ui_locales),
      interaction,
      leadsTo: otherOrigin(params.redirect_uri, this.provider.issuer),
      signedInAs: session?.accountId,
      loginHint: typeof params.login_hint === 'string' ? params.login_hint : undefined,
    };
  }

  /** As `open`, for a form that a page of this sign-in sent. @throws Refused 403 `forged-form`, 415 for another body */
  async openForm(id: string, form: unknown, request: FastifyRequest, reply: FastifyReply): Promise<OpenForm> {
    if (!(form instanceof Map)) throw new Refused('unsupported-media-type', { status: 415 });
    const signIn = await this.open(id, request, reply);
    signIn.browser.requireOwnForm(id, form as FormBody);
    return { signIn, field: (name) => fieldOf(form as FormBody, name) };
  }

  /**
   * Tells the provider who signed in. A session of somebody else ends first, so that nothing of it is carried over.
   * @returns where the browser goes on
   */
  async finish({ interaction }: OpenSignIn, accountId: string, methods: readonly string[]): Promise<string> {
    if (interaction.session !== undefined && interaction.session.accountId !== accountId) {
      await this.endSession(interaction.session.cookie);
      interaction.session = undefined;
    }
    interaction.result = { login: { accountId, amr: [...methods], remember: false } };
    await interaction.persist();
    return interaction.returnTo;
  }

  /** Ends the session of a browser and everything that was granted in it. @returns whose it was, if anybody's */
  async endSessionOf(browser: Browser): Promise<string | undefined> {
    const cookie = browser.cookie(this.provider.cookieName('session'));
    if (cookie === undefined) return undefined;
    browser.context.cookies.set(this.provider.cookieName('session'), null, {
      path: '/',
      signed: true,
      overwrite: true,
    });
    return this.endSession(cookie);
  }

  private async endSession(cookie: string): Promise<string | undefined> {
    const session = await this.provider.Session.find(cookie);
    if (session === undefined) return undefined;
    const { accountId, authorizations = {} } = session;
    for (const { grantId } of Object.values(authorizations)) {
      if (grantId !== undefined) await this.revoke(grantId);
    }
    await session.destroy();
    return accountId;
  }

  private async revoke(grantId: string): Promise<void> {
    await this.provider.AuthorizationCode.adapter.revokeByGrantId(grantId);
    const grant = await this.provider.Grant.find(grantId);
    await grant?.destroy();
  }

  private async interactionOf(request: FastifyRequest, reply: FastifyReply): Promise<Interaction> {
    try {
      return await this.provider.interactionDetails(request.raw, reply.raw);
    } catch (error) {
      throw error instanceof errors.SessionNotFound ? over() : error;
    }
  }
}

const over = (): Refused => new Refused('sign-in-over', { status: 404 });

function otherOrigin(redirectUri: unknown, issuer: string): string[] {
  if (typeof redirectUri !== 'string') return [];
  const { origin } = new URL(redirectUri);
  return origin === new URL(issuer).origin ? [] : [origin];
}

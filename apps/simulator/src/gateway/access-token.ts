import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GatewayClient } from './gateway-client.js';

const credentialsFile = z.object({
  clients: z.array(z.object({ name: z.string(), clientId: z.string(), clientSecret: z.string() })),
});

/** Renew this long before the token ends, so that none ends under way. */
const RENEW_BEFORE_MS = 30_000;

export interface ClientSecret {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A client of `credentials.json`. @throws Error where there is none with the name */
export function clientNamed(credentials: string, name: string): ClientSecret {
  const { clients } = credentialsFile.parse(JSON.parse(readFileSync(credentials, 'utf8')));
  const found = clients.find((client) => client.name === name);
  if (!found) throw new Error(`${credentials} has no client named ${name}`);
  return found;
}

/** The tokens of one client, renewed in time. */
export class AccessToken {
  private token = '';
  private endsAtMs = 0;
  private readonly basic: string;

  constructor(
    private readonly gateway: GatewayClient,
    { clientId, clientSecret }: ClientSecret,
  ) {
    this.basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  }

  async header(): Promise<Record<string, string>> {
    if (Date.now() > this.endsAtMs - RENEW_BEFORE_MS) await this.renew();
    return { authorization: `Bearer ${this.token}` };
  }

  private async renew(): Promise<void> {
    const { status, body } = await this.gateway.sendForm('/oauth2/token', 'grant_type=client_credentials', this.basic);
    if (status !== 200) throw new Error(`No token: ${status} ${JSON.stringify(body)}`);
    this.token = String(body.access_token);
    this.endsAtMs = Date.now() + Number(body.expires_in) * 1000;
  }
}

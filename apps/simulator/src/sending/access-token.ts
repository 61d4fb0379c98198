import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GatewayClient } from './gateway-client.js';

const credentialsFile = z.object({
  clients: z.array(z.object({ name: z.string(), clientId: z.string(), clientSecret: z.string() })),
});

/** Renew this long before the token ends, so that none ends under way. */
const RENEW_BEFORE_MS = 30_000;

/** The tokens of one client of `credentials.json`, renewed in time. */
export class AccessToken {
  private token = '';
  private endsAtMs = 0;
  private readonly basic: string;

  constructor(
    private readonly gateway: GatewayClient,
    credentials: string,
    client: string,
  ) {
    const { clients } = credentialsFile.parse(JSON.parse(readFileSync(credentials, 'utf8')));
    const found = clients.find(({ name }) => name === client);
    if (!found) throw new Error(`${credentials} has no client named ${client}`);
    this.basic = Buffer.from(`${found.clientId}:${found.clientSecret}`).toString('base64');
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

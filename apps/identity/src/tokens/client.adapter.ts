import type { ClientSecrets } from '../clients/client-secrets.query.js';
import { clientMetadata } from './client-metadata.js';

/**
 * The library's view of our database. It reads clients; nothing else has to be stored while tokens are JWTs of
 * applications, and what would want to be is refused aloud.
 */
export class ClientAdapter {
  constructor(
    private readonly clients: ClientSecrets,
    private readonly model: string,
  ) {}

  async find(id: string): Promise<Record<string, unknown> | undefined> {
    if (this.model !== 'Client') return this.notStored();
    const found = await this.clients.find(id);
    return found === undefined ? undefined : clientMetadata(found.client, found.secretHash);
  }

  upsert = (): Promise<never> => this.notStored();
  findByUserCode = (): Promise<never> => this.notStored();
  findByUid = (): Promise<never> => this.notStored();
  consume = (): Promise<never> => this.notStored();
  destroy = (): Promise<never> => this.notStored();
  revokeByGrantId = (): Promise<never> => this.notStored();

  private notStored(): Promise<never> {
    return Promise.reject(new Error(`${this.model} is not stored`));
  }
}

import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { ProviderStateStore } from './provider-state.store.js';

/** How the library sees our database, for one of its models. */
export class ProviderStateAdapter implements Adapter {
  constructor(
    private readonly store: ProviderStateStore,
    private readonly model: string,
  ) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    return this.store.save(this.model, id, payload as Record<string, unknown>, expiresIn);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.store.find(this.model, id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.store.findByUid(this.model, uid);
  }

  /** Codes for devices without a browser are not offered. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** The library looks first and consumes afterwards; of two at the same moment the second is refused here. */
  async consume(id: string): Promise<void> {
    if (!(await this.store.consume(this.model, id)))
      throw new errors.InvalidGrant(`${this.model} was consumed already`);
  }

  destroy(id: string): Promise<void> {
    return this.store.delete(this.model, id);
  }

  revokeByGrantId(grantId: string): Promise<void> {
    return this.store.deleteOfGrant(grantId);
  }
}

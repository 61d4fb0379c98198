import { Injectable } from '@nestjs/common';
import type { Adapter } from 'oidc-provider';
import { ProviderStateAdapter } from './provider-state.adapter.js';
import { ProviderStateStore } from './provider-state.store.js';

/** What the OpenID provider remembers, for the provider alone. */
@Injectable()
export class ProviderState {
  constructor(private readonly store: ProviderStateStore) {}

  /** @param model one of the library's, such as `Session` */
  adapterOf(model: string): Adapter {
    return new ProviderStateAdapter(this.store, model);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { GatewayConfig } from '../config.js';
import { RefusedTokens } from './refused-tokens.js';

/** The pause while there is no list to rely on: a gateway that started before identity is ready soon after it. */
const RETRY_SECONDS = 0.5;

/** Takes identity's list of those whose tokens died early at a fixed interval, one request at a time. */
@Injectable()
export class RefreshDisabledClients extends TimedJob {
  readonly name = 'refresh-disabled-clients';

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly refused: RefusedTokens,
  ) {
    super();
  }

  get everySeconds(): number {
    return this.refused.isFresh() ? this.config.DISABLED_CLIENTS_POLL_MS / 1000 : RETRY_SECONDS;
  }

  run(): Promise<void> {
    return this.refused.refresh();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { GatewayConfig } from '../config.js';
import { DisabledClients } from './disabled-clients.js';

/** With a list older than this the gateway says that it is not ready: a disabled client may be living on. */
const LIST_TOO_OLD_MS = 60_000;

/** The pause after a failure: a gateway that started before identity is ready soon after it. */
const RETRY_SECONDS = 0.5;

/** Takes identity's list of disabled clients at a fixed interval, one request at a time. */
@Injectable()
export class RefreshDisabledClients extends TimedJob {
  readonly name = 'refresh-disabled-clients';
  #lastSuccessMs: number | undefined;
  #failed = true;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly disabled: DisabledClients,
  ) {
    super();
  }

  get everySeconds(): number {
    return this.#failed ? RETRY_SECONDS : this.config.DISABLED_CLIENTS_POLL_MS / 1000;
  }

  /** Whether the list is young enough to rely on. */
  isFresh(): boolean {
    return this.#lastSuccessMs !== undefined && performance.now() - this.#lastSuccessMs < LIST_TOO_OLD_MS;
  }

  async run(): Promise<void> {
    this.#failed = true;
    await this.disabled.refresh();
    this.#failed = false;
    this.#lastSuccessMs = performance.now();
  }
}

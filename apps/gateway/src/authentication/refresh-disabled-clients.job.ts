import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Log, SERVICE_CONFIG } from '#libs/runtime';
import type { GatewayConfig } from '../config.js';
import { DisabledClients } from './disabled-clients.js';

/** With a list older than this the gateway says that it is not ready: a disabled client may be living on. */
const LIST_TOO_OLD_MS = 60_000;

/** Takes identity's list of disabled clients at a fixed interval, one request at a time. */
@Injectable()
export class RefreshDisabledClients implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #lastSuccessMs: number | undefined;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly disabled: DisabledClients,
    private readonly log: Log,
  ) {}

  /** Not waited for: a gateway starts while identity is still starting. */
  onApplicationBootstrap(): void {
    void this.#refreshThenWait();
  }

  onApplicationShutdown(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Whether the list is young enough to rely on. */
  isFresh(): boolean {
    return this.#lastSuccessMs !== undefined && performance.now() - this.#lastSuccessMs < LIST_TOO_OLD_MS;
  }

  async #refreshThenWait(): Promise<void> {
    const succeeded = await this.disabled.refresh().then(
      () => true,
      () => false,
    );
    if (succeeded) this.#lastSuccessMs = performance.now();
    else if (!this.#stopped)
      this.log.warn('the list of disabled clients could not be had', { job: 'refresh-disabled-clients' });
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#refreshThenWait(), this.#pauseMs(succeeded));
  }

  /** After a failure sooner than usual, so that a gateway that started before identity is ready soon after it. */
  #pauseMs(succeeded: boolean): number {
    return succeeded ? this.config.DISABLED_CLIENTS_POLL_MS : Math.min(1_000, this.config.DISABLED_CLIENTS_POLL_MS);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ReadinessCheck, SERVICE_CONFIG } from '#libs/runtime';
import type { GatewayConfig } from '../config.js';
import { RefusedTokens } from '../authentication/refused-tokens.js';
import { ServiceAddresses } from '../routing/service-addresses.js';

/** A service that has not answered by then is not ready. */
const ANSWER_MS = 1_500;

/** Asks every service whether it is ready; the answer is kept for `SERVICE_PROBE_MS`, whoever asks how often. */
@Injectable()
export class ServiceReadiness extends ReadinessCheck {
  private asked: { readonly notReady: Promise<string[]>; readonly atMs: number } | undefined;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly services: ServiceAddresses,
    private readonly refusedTokens: RefusedTokens,
  ) {
    super();
  }

  /** The names of the services that are not ready, and `disabled-clients` while identity's list is too old. */
  override notReady(): Promise<string[]> {
    const nowMs = performance.now();
    if (this.asked === undefined || nowMs - this.asked.atMs > this.config.SERVICE_PROBE_MS)
      this.asked = { notReady: this.ask(), atMs: nowMs };
    return this.asked.notReady;
  }

  private async ask(): Promise<string[]> {
    const services = this.services.all();
    const ready = await Promise.all(services.map(({ origin }) => isReady(origin)));
    const notReady: string[] = services.filter((_, index) => !ready[index]).map(({ name }) => name);
    return this.refusedTokens.isFresh() ? notReady : [...notReady, 'disabled-clients'];
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

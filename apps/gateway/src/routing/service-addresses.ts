import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { GatewayConfig } from '../config.js';
import { SERVICES, type ServiceName } from './routing-table.js';

/** Where each service listens inside the installation. */
@Injectable()
export class ServiceAddresses {
  private readonly addresses: Readonly<Record<ServiceName, string>>;

  constructor(@Inject(SERVICE_CONFIG) config: GatewayConfig) {
    this.addresses = {
      identity: config.IDENTITY_URL,
      'geo-maps': config.GEO_MAPS_URL,
      vaccination: config.VACCINATION_URL,
      cases: config.CASES_URL,
      testing: config.TESTING_URL,
      'health-declaration': config.HEALTH_DECLARATION_URL,
      reporting: config.REPORTING_URL,
    };
  }

  /** The origin, without a slash at its end. */
  of(service: ServiceName): string {
    return new URL(this.addresses[service]).origin;
  }

  all(): readonly { name: ServiceName; origin: string }[] {
    return SERVICES.map((name) => ({ name, origin: this.of(name) }));
  }
}

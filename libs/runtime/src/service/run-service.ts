import type { BaseConfig } from '../config/base-config.js';
import type { ServiceDeclaration } from './service-declaration.js';

export async function runService<Config extends BaseConfig>(service: ServiceDeclaration<Config>): Promise<void> {
  await Promise.resolve(service);
}

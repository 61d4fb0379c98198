export * from './clock/clocks.js';
export * from './config/base-config.js';
export * from './jobs/timed-job.js';
export { runService } from './service/run-service.js';
export type { ServiceDeclaration } from './service/service-declaration.js';
export { SERVICE_CONFIG } from './service/tokens.js';

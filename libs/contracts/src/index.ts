export * from './cloud-event.js';
export * from './define-event.js';
export { declarationCorrected } from './health-declaration/declaration-corrected.v1.js';
export { declarationReviewed } from './health-declaration/declaration-reviewed.v1.js';
export { declarationSubmitted } from './health-declaration/declaration-submitted.v1.js';
export { placeClosed } from './health-declaration/place-closed.v1.js';
export { placeRegistered } from './health-declaration/place-registered.v1.js';
export { consumerSchema } from './consumer-schema.js';
export { contractRegistry, registry, type ContractRegistry } from './registry.js';

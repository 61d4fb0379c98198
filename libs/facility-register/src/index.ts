export { FacilitiesProjection, type FacilityDelta } from './facilities.projection.js';
export { FacilitiesQuery, type FacilitiesAsked, type RegisterTakenIn } from './facilities.query.js';
export { FACILITY_CODE, isThereOn, type Facility } from './facility.js';
export { FacilityRegisterModule } from './facility-register.module.js';
export { facilityRegisterMigrations } from './migrations-directory.js';

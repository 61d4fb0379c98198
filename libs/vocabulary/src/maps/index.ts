export {
  BASE_LAYERS,
  BASE_MAP_KINDS,
  baseLayerOf,
  isBaseLayer,
  isBaseMapKind,
  RIVER_KINDS,
  ROAD_KINDS,
  shapesOf,
  type BaseLayer,
  type BaseMapKind,
} from './base-map.js';
export { MAP_LAYER_REFUSALS, MAP_LAYERS, parseMapLayer, type MapLayer } from './map-layers.js';
export { parseRiskColour, parseRiskLevel, RISK_COLOUR_REFUSALS, RISK_LEVEL_REFUSALS } from './levels.js';
export {
  MEASURE_PERMISSIONS,
  MEASURE_REGIMES,
  MEASURED_ACTIVITIES,
  regimeOfDirective,
  regimeOfLevel,
  type MeasuredActivity,
  type MeasurePermission,
  type MeasureRegime,
} from './measures.js';
export {
  BORDER_FACTORS,
  CAPACITY_REQUIREMENTS,
  RISK_FACTORS,
  type BorderFactor,
  type CapacityRequirement,
  type RiskFactor,
} from './risk-factors.js';
export { STATEMENT_AGES, statementAgeOf, type StatementAge } from './statement-age.js';
export {
  ESSENTIAL_GOOD_REFUSALS,
  ESSENTIAL_GOODS,
  parseEssentialGood,
  parseSupplyPointKind,
  parseVoucherDays,
  SHOWN_STATES,
  STATED_STATES,
  STATEMENT_SOURCES,
  STOCK_STATES,
  SUPPLY_POINT_KIND_REFUSALS,
  SUPPLY_POINT_KINDS,
  VOUCHER_DAYS,
  VOUCHER_DAYS_REFUSALS,
  type EssentialGood,
  type ShownState,
  type StatedState,
  type StatementSource,
  type StockState,
  type SupplyPointKind,
  type VoucherDays,
} from './supply-points.js';
export {
  DIRECTIVE_REFUSALS,
  DIRECTIVES,
  parseDirective,
  parseZoneKind,
  strictnessOf,
  ZONE_KIND_REFUSALS,
  ZONE_KINDS,
  type Directive,
  type StrictnessOfZone,
  type ZoneKind,
} from './zones.js';

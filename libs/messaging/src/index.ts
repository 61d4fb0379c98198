export * from './broker/broker.port.js';
export { migrateEmbeddedLog } from './embedded/migrate-embedded-log.js';
export type { BrokerLog, BrokerLogEntry } from './broker/broker-log.js';
export type { FoldContext, Projection, ReceivedEvent, Side } from './consumer/projection.js';
export { newEvent, type Fact, type NewEvent } from './event-log/new-event.js';
export { publish } from './event-log/publish.js';
export {
  armPausePoint,
  disarmPausePoints,
  pausePoint,
  PAUSE_POINTS,
  type PausePoint,
} from './fault-points/pause-point.js';
export { liveSide, liveSideOf } from './rebuild/live-side.js';
export { viewFreshness, type SourceFreshness } from './watermarks/view-freshness.js';
export { connectBroker, type BrokerAddress } from './broker/connect-broker.js';
export { Relay } from './relay/relay.js';
export type { RelayOptions } from './relay/relay-options.js';
export { RELAY_DEFAULTS, type RelaySettings } from './relay/relay-settings.js';
export { WATERMARK_TOPIC } from './watermarks/watermark.js';

export * from './broker/broker.port.js';
export { readToEnd } from './broker/read-to-end.js';
export { migrateEmbeddedLog } from './embedded/migrate-embedded-log.js';
export type { BrokerLog, BrokerLogEntry } from './broker/broker-log.js';
export type { FoldContext, Projection, ReceivedEvent, Side } from './consumer/projection.js';
export { factOf, newEvent, type Fact, type NewEvent, type Origin } from './event-log/new-event.js';
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
export { EventBusServer, type EventBusOptions, type ViewHealth } from './consumer/event-bus-server.js';
export { connectEventBus } from './consumer/connect-event-bus.js';
export { ErrorsUnchanged } from './consumer/errors-unchanged.filter.js';
export type { QuarantineSeal } from './quarantine/quarantine-seal.js';
export { openQuarantine, type OpenQuarantine } from './quarantine/quarantine.store.js';
export { DecisionRefused, discard, replay } from './quarantine/decide.js';
export { rebuildView, type RebuildReport } from './rebuild/rebuild-view.js';
export { resumeView } from './rebuild/resume-view.js';
export { republish, type RepublishOptions } from './relay/republish.js';
export { ownTopics, topicsToEnsure } from './topics.js';
export { messagingMigrations } from './migrations-directory.js';

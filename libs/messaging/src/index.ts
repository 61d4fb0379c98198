export * from './broker/broker.port.js';
export { connectBroker, type BrokerAddress } from './broker/connect-broker.js';
export type { BrokerLog, BrokerLogEntry } from './broker/broker-log.js';

export * from './broker/broker.port.js';

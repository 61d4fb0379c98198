export type { Clock } from './time/clock.js';

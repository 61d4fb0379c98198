export { openingAt, type OpeningAt } from './opening-at.js';
export { parseOpeningHours } from './parse-opening-hours.js';

import type { CountedIndicator, Indicator } from './indicator.js';

/** Whether its counts lie in the cube; all others are worked out from those that do. */
export const isCounted = (indicator: Indicator): indicator is CountedIndicator =>
  ['flow', 'state', 'duration', 'people'].includes(indicator.kind);

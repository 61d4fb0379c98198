import type { EventDetails } from './adverse-event.js';
import type { ToldEventBody } from './adverse-event.dto.js';

/** What was told of an event, but for the note. */
export function detailsOf(
  { severity, reactions, treatedAt, result }: Pick<ToldEventBody, 'severity' | 'reactions' | 'treatedAt' | 'result'>,
  onset: Pick<EventDetails, 'onsetDay' | 'onsetAt'>,
): EventDetails {
  return { ...onset, severity, reactions, treatedAt: treatedAt ?? null, result: result ?? null };
}

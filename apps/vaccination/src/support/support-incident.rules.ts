import type { IncidentAct, SupportIncident } from './support-incident.js';

export type IncidentRefusal = 'incident-taken-before' | 'incident-solved-before' | 'incident-not-solved';

export type IncidentDecided =
  { readonly ok: true; readonly incident: SupportIncident } | { readonly ok: false; readonly code: IncidentRefusal };

/**
 * What an act makes of an incident. One may be solved without having been taken; one that is reopened is open as at first,
 * but when it was taken first stays, since that is how long somebody waited.
 *
 * @param by who takes it
 */
export function actOn(
  incident: SupportIncident,
  act: Exclude<IncidentAct, 'opened'>,
  at: Date,
  by: string,
): IncidentDecided {
  const { state, takenAt, reopenings } = incident;
  const next = { ...incident, version: incident.version + 1 };
  if (act === 'reopened') {
    if (state !== 'solved') return { ok: false, code: 'incident-not-solved' };
    const open = { state: 'open', takenBy: null, solvedAt: null, reopenings: reopenings + 1 } as const;
    return { ok: true, incident: { ...next, ...open } };
  }
  if (state === 'solved') return { ok: false, code: 'incident-solved-before' };
  if (act === 'solved') return { ok: true, incident: { ...next, state: 'solved', solvedAt: at } };
  if (state === 'taken') return { ok: false, code: 'incident-taken-before' };
  return { ok: true, incident: { ...next, state: 'taken', takenAt: takenAt ?? at, takenBy: by } };
}

import { describe, expect, it } from '@jest/globals';
import type { IncidentAct, IncidentState, SupportIncident } from './support-incident.js';
import { actOn } from './support-incident.rules.js';

const at = (time: string) => new Date(`2021-08-11T${time}:00+07:00`);
const opened: SupportIncident = {
  ...{ id: 'one', version: 1, facilityCode: 'TTYT-930', communeCode: '31318', kind: 'printer', state: 'open' },
  ...{ openedAt: at('07:00'), openedDay: '2021-08-11', takenAt: null, takenBy: null, solvedAt: null, reopenings: 0 },
};
type Act = Exclude<IncidentAct, 'opened'>;

function after(acts: readonly (readonly [Act, string])[]): SupportIncident {
  return acts.reduce((incident, [act, time]) => {
    const decided = actOn(incident, act, at(time), 'IT-04');
    if (!decided.ok) throw new Error(decided.code);
    return decided.incident;
  }, opened);
}

describe('an incident', () => {
  it.each<[IncidentState, Act, object]>([
    ['open', 'taken', { ok: true, incident: { state: 'taken', takenBy: 'IT-04', version: 2 } }],
    ['open', 'solved', { ok: true, incident: { state: 'solved', takenAt: null } }],
    ['open', 'reopened', { ok: false, code: 'incident-not-solved' }],
    ['taken', 'taken', { ok: false, code: 'incident-taken-before' }],
    ['taken', 'solved', { ok: true, incident: { state: 'solved' } }],
    ['taken', 'reopened', { ok: false, code: 'incident-not-solved' }],
    ['solved', 'taken', { ok: false, code: 'incident-solved-before' }],
    ['solved', 'solved', { ok: false, code: 'incident-solved-before' }],
    ['solved', 'reopened', { ok: true, incident: { state: 'open', solvedAt: null, takenBy: null, reopenings: 1 } }],
  ])('that is %s and is %s', (state, act, decided) => {
    expect(actOn({ ...opened, state }, act, at('08:00'), 'IT-04')).toMatchObject(decided);
  });

  it('keeps when it was taken first, and is solved when it was solved last', () => {
    const history = [
      ['taken', '07:10'],
      ['solved', '07:40'],
      ['reopened', '08:00'],
      ['taken', '08:20'],
      ['solved', '09:00'],
    ] as const;
    expect(after(history)).toMatchObject({
      ...{ version: 6, takenAt: at('07:10'), solvedAt: at('09:00'), reopenings: 1, takenBy: 'IT-04' },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PlayedEntry } from '../vaccination/vaccination-act.js';
import { SessionLedger } from './session-ledger.js';

const ENTRY: PlayedEntry = {
  ...{ id: 'entry 1', dose: 1, person: 7, stranger: '', vaccine: 'astrazeneca', lot: 'THU-AZ' },
  ...{ day: '2021-08-11', facility: 'TTYT-932', origin: 'facility', priorityGroup: '1' },
};

describe('what the play knows of a session', () => {
  it('takes a dose that came too late for it out of its vials, and counts nobody as vaccinated by it', () => {
    const ledger = new SessionLedger();
    ledger.invited(ENTRY.facility, 2);
    ledger.vaccinated(ENTRY, true);
    ledger.gave(ENTRY);
    ledger.closed(ENTRY.facility);
    expect(ledger.givenOf(ENTRY.facility, 'THU-AZ')).toBe(2);
    expect(Object.fromEntries(ledger.invitations())).toMatchObject({ 'TTYT-932 vaccinated': 1, 'TTYT-932 absent': 1 });
  });
});

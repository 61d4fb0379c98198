import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { actorCovers, ANONYMOUS, type Actor } from './actor.js';

const { adminUnits } = loadReferenceData();
const officer = (...areas: string[]): Actor => ({ kind: 'staff', id: 's', name: 's', scopes: [], areas });
const [district = '', otherDistrict = ''] = adminUnits.list({ level: 'district' }).map(({ code }) => code);
const [commune = ''] = adminUnits.communesOf(district).map((unit) => (typeof unit === 'string' ? unit : unit.code));

describe('actorCovers', () => {
  it.each<[string, Actor, boolean]>([
    ['the province', officer('93'), true],
    ['its district', officer(district), true],
    ['the commune itself', officer(commune), true],
    ['one of several areas', officer(otherDistrict, district), true],
    ['another district', officer(otherDistrict), false],
    ['another province', officer('92'), false],
    ['no area', officer(), false],
    ['nobody', ANONYMOUS, false],
  ])('%s', (_, actor, covers) => expect(actorCovers(actor, commune, adminUnits)).toBe(covers));
});

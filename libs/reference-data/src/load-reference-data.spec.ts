import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultDirectory } from './files/data-directory.js';
import { ReferenceDataInvalid } from './files/data-faults.js';
import { loadReferenceData, ReferenceData } from './load-reference-data.js';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'reference-data-'));
  cpSync(defaultDirectory(), directory, { recursive: true });
});

afterEach(() => rmSync(directory, { recursive: true }));

/** Puts `value` where the pointer leads; `undefined` takes away what is there. */
function plant(file: string, pointer: string, value: unknown): void {
  const path = join(directory, file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  const target = steps.reduce((at, step) => at[step] as Record<string, unknown>, content);
  target[last] = value;
  writeFileSync(path, JSON.stringify(content));
}

function faults(): string[] {
  try {
    loadReferenceData(directory);
    return [];
  } catch (error) {
    if (error instanceof ReferenceDataInvalid) return error.message.split('\n').slice(1);
    throw error;
  }
}

const unit = { code: '99', level: 'province', name: 'Tỉnh Thử', validFrom: '2020-01-01' };
const bandsFrom = (validFrom: string, validTo?: string) => ({
  validFrom,
  validTo,
  bands: [{ label: '0+', fromYears: 0 }],
});

describe('the reference data', () => {
  it('that the product ships has no fault', () => {
    expect(loadReferenceData()).toBeInstanceOf(ReferenceData);
  });

  it('is read from a path or a URL', () => {
    expect(loadReferenceData(directory)).toBeInstanceOf(ReferenceData);
    expect(loadReferenceData(pathToFileURL(`${directory}/`))).toBeInstanceOf(ReferenceData);
  });

  it.each<[string, string, unknown, string]>([
    ['admin-units.json', '/units/1/parentCode', '94', '/units/1/parentCode: names no unit of this file'],
    ['admin-units.json', '/units/1/parentCode', undefined, '/units/1/parentCode: is missing'],
    ['admin-units.json', '/units/2/parentCode', '31321', '/units/2/parentCode: names a unit that does not stand above'],
    ['admin-units.json', '/units/0/parentCode', '93', '/units/0/parentCode: is given for a province'],
    [
      'admin-units.json',
      '/units/2/validTo',
      '2026-01-01',
      '/units/2/parentCode: names a unit that does not hold as long',
    ],
    ['admin-units.json', '/units/2/validTo', undefined, '/units/2/parentCode: names a unit that does not hold as long'],
    ['admin-units.json', '/units/2/validTo', '2019-04-01', '/units/2/validTo: is not after validFrom'],
    ['admin-units.json', '/units/2/level', 'district', '/units/2/code: does not fit the level district'],
    ['admin-units.json', '/units/3/code', '31318', '/units/3/validFrom: overlaps the period of /units/2'],
    ['admin-units.json', '/units/2/mergedInto', '31320', '/units/2/mergedInto: names no unit of this file'],
    ['admin-units.json', '/units/2/longitude', undefined, '/units/2/longitude: lacks its other half'],
    ['admin-units.json', '/units/2/latitude', 105.4, '/units/2/latitude: Too big: expected number to be <=24'],
    ['admin-units.json', '/units/2/validFrom', '2019-02-30', '/units/2/validFrom: is no calendar date'],
    ['admin-units.json', '/units/2/colour', 'red', '/units/2: Unrecognized key: "colour"'],
    ['admin-units.json', '/source', undefined, '/source: Invalid input'],
    ['provinces.json', '/sets/0/provinces/1/code', '01', '/sets/0/provinces/1/code: repeats the code 01'],
    ['age-bands.json', '/sets/1', bandsFrom('2021-01-01'), '/sets/1/validFrom: overlaps the period of /sets/0'],
    [
      'age-bands.json',
      '/sets/1',
      bandsFrom('2000-01-01', '2020-01-02'),
      '/sets/0/validFrom: overlaps the period of /sets/1',
    ],
    ['age-bands.json', '/sets/0/bands/1/fromYears', 4, '/sets/0/bands/1/fromYears: does not follow the band before'],
    ['age-bands.json', '/sets/0/bands/0/label', '0-3', '/sets/0/bands/0/label: is not 0-2'],
    ['age-bands.json', '/sets/0/bands/0/toYears', undefined, '/sets/0/bands/0/toYears: only the last band is open'],
    [
      'attention-rules.json',
      '/sets/0/rules/0/when/kind',
      'full-moon',
      '/sets/0/rules/0/when/kind: Invalid discriminator value',
    ],
    ['attention-rules.json', '/sets/0/rules/0/reason', 'Has Fever', '/sets/0/rules/0/reason: Invalid string'],
    ['attention-rules.json', '/sets/0/unconfirmed', false, '/sets/0/unconfirmed: Invalid input'],
    ['vaccines.json', '/vaccines/0/code', 'pfizer', '/vaccines: lacks astrazeneca'],
    ['vaccines.json', '/vaccines/0/code', 'pfizer', '/vaccines/1/code: repeats the code pfizer'],
    ['vaccines.json', '/vaccines/0/code', 'covaxin', '/vaccines/0/code: Invalid option'],
    ['vaccines.json', '/vaccines/0/approval/validTo', '2021-02-01', '/vaccines/0/approval/validTo: is not after'],
    ['vaccines.json', '/vaccines/0/intervals/0/validTo', '2021-09-19', '/vaccines/0/intervals/0/validTo: leaves days'],
    ['vaccines.json', '/vaccines/0/intervals/1/validTo', '2022-01-01', '/vaccines/0/intervals/1/validTo: leaves days'],
    ['vaccines.json', '/vaccines/0/intervals/1/validFrom', '2021-09-01', '/vaccines/0/intervals/1/validFrom: overlaps'],
    ['vaccines.json', '/vaccines/0/intervals/0/steps', [], '/vaccines/0/intervals/0/steps: does not fit the number'],
    [
      'vaccines.json',
      '/vaccines/0/intervals/1/steps/0/usualDays',
      27,
      '/vaccines/0/intervals/1/steps/0/usualDays: lies outside',
    ],
    ['vaccines.json', '/vaccines/5/ages/0/maxYears', 18, '/vaccines/5/ages/0/maxYears: is below minYears'],
    ['vaccine-mixing.json', '/rules/0/second', 'astrazeneca', '/rules/0/second: is the first product again'],
    ['vaccine-mixing.json', '/rules/0/maxWeeks', 7, '/rules/0/maxWeeks: is below minWeeks'],
    ['vaccine-mixing.json', '/rules/1/validTo', undefined, '/rules/3/validFrom: overlaps the period of /rules/1'],
    ['dose-kinds.json', '/sets/0/validTo', '2021-12-16', '/sets/0/validTo: leaves days without an entry after it'],
    ['priority-groups.json', '/sets/2/groups/1/code', '1', '/sets/2/groups/1/code: repeats the code 1'],
    ['priority-groups.json', '/sets/1/validTo', undefined, '/sets/2/validFrom: overlaps the period of /sets/1'],
    ['screening-forms.json', '/forms/0/validTo', undefined, '/forms/1/validFrom: is in force beside adults-2995'],
    ['screening-forms.json', '/forms/0/validTo', '2021-06-18', '/forms/0/validTo: is not after validFrom'],
    ['screening-forms.json', '/forms/1/code', 'adults-2995', '/forms/1/code: repeats the code adults-2995'],
    ['screening-forms.json', '/forms/0/items/1/code', 'acute-illness', '/forms/0/items/1/code: repeats the code'],
    ['screening-forms.json', '/forms/0/vitals/pulse/max', 60, '/forms/0/vitals/pulse/max: is not above min'],
    ['screening-forms.json', '/forms/1/items/5/conditions', undefined, '/forms/1/items/5/conditions: is missing'],
    ['screening-forms.json', '/forms/0/items/0/outcome', 'eligible', '/forms/0/items/0/outcome: means nothing'],
    ['vaccination-rules.json', '/doubtWindow/0/validTo', '2022-01-01', '/doubtWindow/0/validTo: leaves days'],
    ['vaccination-rules.json', '/reactions/1/means', 'mild', '/reactions/1/means: repeats mild'],
    ['vaccination-rules.json', '/reactions/1/code', '1', '/reactions/1/code: repeats 1'],
    ['vaccination-rules.json', '/corrections/0/alarmBeforeDays', 7, '/corrections/0/alarmBeforeDays: is not below'],
    [
      'vaccination-rules.json',
      '/decisions/0/severities/given-late',
      undefined,
      '/decisions/0/severities/given-late: Invalid',
    ],
    [
      'vaccination-rules.json',
      '/decisions/0/severities/given-late',
      'shout',
      '/decisions/0/severities/given-late: Invalid',
    ],
    [
      'risk-colour-rules.json',
      '/sets/0/commune/1/factor',
      'borders-red',
      '/sets/0/commune/4/factor: repeats borders-red',
    ],
    ['risk-colour-rules.json', '/sets/0/commune/4/colour', 'red', '/sets/0/commune/4/colour: is no milder'],
    ['risk-colour-rules.json', '/sets/0/commune/0/colour', 'green', '/sets/0/commune/0/colour: Invalid option'],
    ['risk-colour-rules.json', '/sets/0/district/0/verified', undefined, '/sets/0/district/0/verified: Invalid'],
    ['epidemic-level-rules.json', '/sets/0/rate/bandsFrom/0', 5, '/sets/0/rate/bandsFrom/0: is not 0'],
    ['epidemic-level-rules.json', '/sets/0/rate/bandsFrom/2', 20, '/sets/0/rate/bandsFrom/2: is not above the band'],
    ['epidemic-level-rules.json', '/sets/0/matrix/covered/2', 4, '/sets/0/matrix/covered/3: is a lower level'],
    ['epidemic-level-rules.json', '/sets/0/matrix/notCovered/3', 2, '/sets/0/matrix/notCovered/3: is a lower level'],
    [
      'epidemic-level-rules.json',
      '/sets/0/matrix/covered/1',
      3,
      '/sets/0/matrix/covered/1: is a higher level for more',
    ],
    [
      'epidemic-level-rules.json',
      '/sets/0/protectedElderly/steps/0/validTo',
      '2021-11-02',
      '/sets/0/protectedElderly/steps/1/validFrom: overlaps',
    ],
    [
      'epidemic-level-rules.json',
      '/sets/0/protectedElderly/steps/1/validTo',
      undefined,
      '/sets/0/protectedElderly/steps/1: holds on days on which its set does not',
    ],
    ['epidemic-level-rules.json', '/notice/0/validTo', '2021-10-11', '/notice/0/validTo: is not after validFrom'],
    ['area-measures.json', '/sets/0/regime', 'directive-16', '/sets/1/validFrom: overlaps the period of /sets/0'],
    ['area-measures.json', '/sets/0/cells/1/activity', 'hold-events', '/sets/0/cells/1/activity: repeats hold-events'],
    ['area-measures.json', '/sets/0/cells/1/text/en', '', '/sets/0/cells/1/text/en: Too small'],
    [
      'supply-rules.json',
      '/sets/0/citizensAlone/againAfterHours',
      3,
      '/sets/0/citizensAlone/againAfterHours: leaves no rest',
    ],
    ['supply-list-words.json', '/kinds/market/0', 'Cay xang', '/kinds/market/0: is a word for petrol-station'],
    ['supply-list-words.json', '/kinds/market/1', 'CHỢ XÃ', '/kinds/market/1: repeats /kinds/market/0'],
    ['supply-list-words.json', '/kinds/castle', ['lâu đài'], '/kinds: Unrecognized key: "castle"'],
    ['supply-rules.json', '/sets/0/believed/unknownBelow', 0.8, '/sets/0/believed/unknownBelow: is not below firmFrom'],
    ['supply-rules.json', '/shoppingRules/0/hours/0/to', '05:00', '/shoppingRules/0/hours/0/to: is not after from'],
    ['supply-rules.json', '/shoppingRules/0/hours/1/from', '08:00', '/shoppingRules/0/hours/1/from: is not after the'],
    ['supply-rules.json', '/shoppingRules/0/validTo', '2021-07-30', '/shoppingRules/0/validTo: is not after validFrom'],
  ])('%s with another %s (%j) is refused, and the place is named', (file, pointer, value, fault) => {
    plant(file, pointer, value);
    expect(faults()).toContainEqual(expect.stringContaining(`${file}#${fault}`));
  });

  it('may have sets that follow each other to the day', () => {
    plant('age-bands.json', '/sets/1', bandsFrom('2000-01-01', '2020-01-01'));
    expect(faults()).toEqual([]);
  });

  it('may have a second province', () => {
    plant('admin-units.json', '/units/2', { ...unit });
    expect(faults()).toEqual([]);
  });

  it('names the faults of all files at once', () => {
    plant('admin-units.json', '/units/1/parentCode', '94');
    plant('provinces.json', '/sets/0/provinces/1/code', '01');
    writeFileSync(join(directory, 'age-bands.json'), '{\n "title": oops }');
    rmSync(join(directory, 'attention-rules.json'));
    const files = faults().map((line) => line.split('#')[0]);
    expect(new Set(files)).toEqual(
      new Set(['admin-units.json', 'age-bands.json', 'attention-rules.json', 'provinces.json']),
    );
    expect(faults()).toContainEqual(expect.stringMatching(/^age-bands\.json#: is not JSON: .*oops/));
    expect(faults()).toContainEqual(expect.stringMatching(/^attention-rules\.json#: cannot be read: .*ENOENT/));
  });
});

describe('the message of a fault', () => {
  it('stops at a hundred lines, and says how many follow', () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      file: 'a.json',
      pointer: `/${index}`,
      message: 'is bad',
    }));
    const error = new ReferenceDataInvalid(many);
    expect(error.message.split('\n')).toHaveLength(102);
    expect(error.message).toContain('and 30 more');
    expect(error.faults).toHaveLength(130);
  });
});

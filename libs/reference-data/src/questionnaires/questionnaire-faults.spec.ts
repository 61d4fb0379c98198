import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDirectory } from '../files/data-directory.js';
import { ReferenceDataInvalid } from '../files/data-faults.js';
import { loadReferenceData } from '../load-reference-data.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'questionnaires-'));
  cpSync(defaultDirectory(), directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Pages of the shipped form of a move: who, name, document, …; the tenth is the vehicle, with its four questions. */
const VEHICLE = '/versions/0/pages/10/questions';

function plant(file: string, changes: readonly (readonly [string, unknown])[]): void {
  const path = join(directory, file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  for (const [pointer, value] of changes) {
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() ?? '';
    const target = steps.reduce((at, step) => at[step] as Record<string, unknown>, content);
    target[last] = value;
  }
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

it.each<[string, unknown, string]>([
  ['/form', 'entry', '/form: is not domestic-move, as the file is called'],
  ['/versions/0/version', 2, '/versions/0/version: is not 1'],
  ['/versions/0/title/en', '', '/versions/0/title/en: Too small'],
  ['/versions/0/title', { vi: 'Tờ khai' }, '/versions/0/title/en: Invalid input'],
  ['/versions/0/validity/hours', 0, '/versions/0/validity/hours: Too small'],
  [
    '/versions/0/pages/1/questions/0/required',
    false,
    '/versions/0/pages/1/questions/0/required: is needed for declarant.fullName',
  ],
  [
    '/versions/0/pages/1/questions/0/kind',
    'email',
    '/versions/0/pages/1/questions/0/kind: does not fit declarant.fullName',
  ],
  [
    '/versions/0/pages/1/questions/0/fills',
    'declarant.nick',
    '/versions/0/pages/1/questions/0/fills: is no field of a declaration',
  ],
  [`${VEHICLE}/0/values/0/value`, 'personal', `${VEHICLE}/0/values: has a value twice`],
  [`${VEHICLE}/1/key`, 'vehicle', `${VEHICLE}/1/key: repeats the key vehicle`],
  [`${VEHICLE}/1/fills`, 'answers.vehicle', `${VEHICLE}/1/fills: fills answers.vehicle again`],
  [`${VEHICLE}/1/fills`, 'answers.plate', `${VEHICLE}/1/fills: does not end in the key vehicleCode`],
  [`${VEHICLE}/1/fills`, 'answers.car.vehicleCode', `${VEHICLE}/1/fills: is grouped, but no yes-no question`],
  [
    `${VEHICLE}/0/showWhen`,
    { kind: 'answered', question: 'seat' },
    `${VEHICLE}/0/showWhen: looks at seat, which does not stand before it`,
  ],
  [
    `${VEHICLE}/1/showWhen`,
    { kind: 'is', question: 'vehicle', value: 'rocket' },
    `${VEHICLE}/1/showWhen: can never hold`,
  ],
  [
    `${VEHICLE}/1/showWhen`,
    { kind: 'is', question: 'onBehalf', value: 'yes' },
    `${VEHICLE}/1/showWhen: can never hold`,
  ],
  [`${VEHICLE}/1/showWhen/kind`, 'moon', `${VEHICLE}/1/showWhen/kind: Invalid`],
  ['/versions/0/pages/11/questions/0/fromDays', 31, '/versions/0/pages/11/questions/0/toDays: lies before fromDays'],
  [`${VEHICLE}/0/colour`, 'red', `${VEHICLE}/0: Unrecognized key`],
])('a form with another %s (%j) is refused, and the place is named', (pointer, value, fault) => {
  plant('questionnaires/domestic-move.json', [[pointer, value]]);
  expect(faults()).toContainEqual(expect.stringContaining(`questionnaires/domestic-move.json#${fault}`));
});

it('a version that asks for no phone, and one that is not after the one before, are named together', () => {
  const path = join(directory, 'questionnaires/domestic-move.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { versions: { pages: { key: string }[] }[] };
  const again = structuredClone(file.versions[0]);
  if (!again) throw new Error('The shipped file has no version');
  const pages = again.pages.filter(({ key }) => key !== 'phone');
  plant('questionnaires/domestic-move.json', [['/versions/1', { ...again, version: 2, pages }]]);
  expect(faults()).toEqual([
    'questionnaires/domestic-move.json#/versions/1/validFrom: is not after the version before',
    'questionnaires/domestic-move.json#/versions/1/pages: asks for no declarant.phone',
  ]);
});

it('a missing form is named', () => {
  rmSync(join(directory, 'questionnaires/entry.json'));
  expect(faults()).toContainEqual(expect.stringMatching(/^questionnaires\/entry\.json#: cannot be read/));
});

it.each<[unknown, string]>([
  [
    { kind: 'number-at-least', answers: ['weight'], value: 1 },
    'looks at weight, for which no questionnaire asks a number',
  ],
  [{ kind: 'answer-among', answer: 'testResult', values: ['maybe'] }, 'looks for maybe, which no questionnaire has'],
  [{ kind: 'symptom-among', symptoms: ['headache'] }, 'looks for headache, which no questionnaire has'],
])('a rule for attention that looks at what nobody asks is named: %j', (when, fault) => {
  plant('attention-rules.json', [['/sets/0/rules/0/when', when]]);
  expect(faults()).toContainEqual(expect.stringContaining(`attention-rules.json#/sets/0/rules/0/when: ${fault}`));
});

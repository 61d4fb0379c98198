import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceInTest } from '#libs/testing';
import { DECLARATION_FORMS } from '#libs/vocabulary';
import { selfMonitoring } from './forms-of-nobody.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

const SHIPPED = new URL('../../../reference-data/', import.meta.url);

interface File {
  versions: { version: number; validFrom: string; pages: { key: string; questions: unknown[] }[] }[];
}

let service: ServiceInTest;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'questionnaires-'));
  cpSync(SHIPPED, folder, { recursive: true });
  service = await startHealthDeclaration();
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Adds a version from 12 August 2021, which asks one question more; nothing else of the folder changes. */
function addVersion(): void {
  const path = join(folder, 'questionnaires/self-monitoring.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as File;
  const next = structuredClone(file.versions[0]);
  if (!next) throw new Error('The shipped file has no version');
  next.version = 2;
  next.validFrom = '2021-08-12';
  next.pages.push({
    key: 'oxygen',
    title: { vi: 'Nồng độ oxy', en: 'Oxygen saturation' },
    questions: [
      {
        ...{ key: 'oxygenSaturation', kind: 'number', fills: 'answers.oxygenSaturation', required: true },
        ...{ label: { vi: 'SpO2', en: 'SpO2' }, unit: { vi: '%', en: '%' }, min: 50, max: 100, decimals: 0 },
      },
    ],
  } as never);
  file.versions.push(next);
  writeFileSync(path, JSON.stringify(file));
}

describe('the questionnaire of a form', () => {
  it.each(DECLARATION_FORMS)('%s is public, in two languages, and need not be sent twice', async (form) => {
    const answer = await service.get(`/v1/questionnaires/${form}?on=2021-08-11`);
    expect(answer).toMatchObject({
      status: 200,
      body: { form, version: 1, validTo: null, title: { vi: expect.any(String), en: expect.any(String) } },
    });
    expect(answer.headers.get('cache-control')).toContain('public');
    const etag = String(answer.headers.get('etag'));
    const again = await service.get(`/v1/questionnaires/${form}?on=2021-08-11`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is today’s without a day', async () => {
    expect(await service.get('/v1/questionnaires/entry')).toMatchObject({ status: 200, body: { version: 1 } });
  });

  it.each([
    ['/v1/questionnaires/exit', 400],
    ['/v1/questionnaires/entry?on=2021-02-30', 400],
    ['/v1/questionnaires/entry?on=2021-08-11&by=me', 400],
    ['/v1/questionnaires/self-monitoring?on=2021-05-28', 404],
  ])('%s: %d', async (path, status) => {
    expect(await service.get(path)).toMatchObject({ status });
  });

  it('stands in the list of all', async () => {
    const { body } = await service.get<{ items: { form: string }[] }>('/v1/questionnaires');
    expect(body.items.map(({ form }) => form)).toEqual([...DECLARATION_FORMS]);
  });
});

describe('a new version in the folder', () => {
  it('is asked from its day on, without a release; declarations keep the version that they answered', async () => {
    const before = await service.post<{ id: string; code: string }>('/v1/declarations', { body: selfMonitoring() });
    expect(before).toMatchObject({ status: 201, body: { questionnaireVersion: 1 } });
    addVersion();
    const later = await service.another({
      REFERENCE_DATA_DIRECTORY: folder,
      LACHAN_BUSINESS_TIME: '2021-08-12T00:00:00.000Z',
    });
    try {
      expect(await later.get('/v1/questionnaires/self-monitoring')).toMatchObject({ body: { version: 2 } });
      expect(await later.get('/v1/questionnaires/self-monitoring?on=2021-08-11')).toMatchObject({
        body: { version: 1, validTo: '2021-08-12' },
      });
      expect(await later.post('/v1/declarations', { body: selfMonitoring() })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'answers.oxygenSaturation', code: 'missing' }] },
      });
      const taken = await later.post<{ id: string }>('/v1/declarations', {
        body: { ...selfMonitoring({ oxygenSaturation: 97 }), questionnaireVersion: 2 },
      });
      expect(taken).toMatchObject({ status: 201, body: { questionnaireVersion: 2 } });
      expect(await later.get(`/v1/declarations/${taken.body.id}`, { as: OFFICER })).toMatchObject({
        body: { questionnaireVersion: 2, answers: { oxygenSaturation: 97 } },
      });
      // Filled yesterday without network, by the questions of yesterday.
      const late = { ...selfMonitoring(), declaredAt: '2021-08-11T10:00:00+07:00' };
      expect(await later.post('/v1/declarations', { body: late })).toMatchObject({
        status: 201,
        body: { questionnaireVersion: 1 },
      });
      const { id, code } = before.body;
      const correction = { body: { ...selfMonitoring({ temperatureEvening: 38 }), code } };
      expect(await later.post(`/v1/declarations/${id}/corrections`, correction)).toMatchObject({
        status: 201,
        body: { questionnaireVersion: 1, reasons: ['fever-measured'] },
      });
    } finally {
      await later.stop();
    }
  });
});

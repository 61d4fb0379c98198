import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, ed25519, SCAN_SHAPES, ServiceInTest, type Answer } from '#libs/testing';
import { Keyring } from '#libs/database';
import { posterUrl } from '#libs/vocabulary';
import { PosterKeys } from '../src/places/poster-keys.js';
import { healthDeclaration } from '../src/service.js';
import { AT_CHECKPOINT, CHECKPOINT, openCheckpoints } from './checkpoints-of-nobody.js';
import { phoneOf } from './codes-of-nobody.js';
import { COMMUNE_OF_930, declared, declaredFamily, registeredPlace } from './declarations-of-nobody.js';
import { BUSINESS_TIME, OFFICER } from './running-health-declaration.js';

const SCANNER = clientActor('checkpoint-officer', ['scans:read'], ['930']);
const ISSUER = clientActor('card-officer', ['personal-cards:write'], ['930']);
const ORIGIN = 'https://suckhoe.example.vn';
const CHIP = '099184001234|099123456|Nguyễn Thị Ví Dụ|29021984|Nữ|Khu vực 2, Phường I|15042021';
const PERSONAL = '099184001234|NGUYEN THI VI DU|1984-02-29|0|162979388586171100|<2<DN4930123456789<02930000678';
const FORGED = 'a'.repeat(86);

interface Scan {
  readonly kind: string;
  readonly fields: Record<string, unknown>;
  readonly warnings: string[];
  readonly hostile?: string;
  readonly next: { action: string; url?: string; code?: string }[];
}

const createdAt = '2021-08-01T00:00:00.000Z';
const revoked = { ...ed25519('p-2020'), createdAt };
const elsewhere = new PosterKeys(Keyring.fromSection({ poster: [{ ...ed25519('p-else'), createdAt }] }));
const before = new PosterKeys(Keyring.fromSection({ poster: [revoked] }));

describe('a scan', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    const settings = { PUBLIC_URL: ORIGIN, LACHAN_BUSINESS_TIME: BUSINESS_TIME };
    const poster = [
      { ...ed25519('p-2021'), createdAt },
      { ...revoked, revokedAt: '2021-08-02T00:00:00.000Z' },
    ];
    const keys = { poster, personalCode: [{ ...ed25519('c-2021'), createdAt }] };
    service = await ServiceInTest.start(healthDeclaration, { settings, keys });
  });
  afterAll(() => service.stop());

  const scan = (text: string, as?: typeof SCANNER): Promise<Answer<Scan>> =>
    service.post<Scan>('/v1/scans', { body: { text }, ...(as && { as }) });
  const audited = (): Promise<{ action: string; kind: string; id: string; detail: object }[]> =>
    service.database.query(
      `SELECT action, object_kind AS kind, object_id AS id, detail FROM audit.entry WHERE action = 'scan.read' ORDER BY position`,
    );
  const posterOf = (code: string): string => posterUrl(ORIGIN, service.running.app.get(PosterKeys).posterFor(code));

  it('of a poster leads to its place', async () => {
    const code = await registeredPlace(service);
    const { status, body } = await scan(posterOf(code));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'place-poster',
      warnings: [],
      fields: { placeCode: code, place: { name: 'Chợ Ví Dụ' } },
    });
    expect(body.next.map(({ action }) => action)).toEqual(['declare', 'check-in', 'open-place']);
    expect(body.next[0]).toEqual({ action: 'declare', url: `/p/${code}`, code });
    expect((await scan(code.toLowerCase())).body).toMatchObject({
      kind: 'place-code',
      warnings: [],
      fields: { placeCode: code },
    });
  });

  it('of a poster that is not believed says why, and offers nothing', async () => {
    const code = await registeredPlace(service);
    const url = posterOf(code);
    const texts = {
      'poster-forged': `${url.slice(0, -86)}${FORGED}`,
      'poster-key-unknown': posterUrl(ORIGIN, elsewhere.posterFor(code)),
      'poster-key-revoked': posterUrl(ORIGIN, before.posterFor(code)),
    };
    for (const [warning, text] of Object.entries(texts)) {
      expect((await scan(text)).body).toMatchObject({
        kind: 'place-poster',
        warnings: [warning],
        next: [{ action: 'none' }],
      });
    }
  });

  it('of a closed place, or of one that is not there, warns', async () => {
    const code = await registeredPlace(service);
    await service.post(`/v1/places/${code}/closure`, { as: OFFICER, headers: { 'if-match': '"1"' } });
    expect((await scan(code)).body).toMatchObject({ warnings: ['place-closed'], next: [{ action: 'none' }] });
    expect((await scan('K7M4Q2XQ')).body).toMatchObject({ warnings: ['place-not-found'], next: [{ action: 'none' }] });
  });

  it('of a person is masked for everybody, and whole for an officer, whose reading is in the audit', async () => {
    const open = await scan(CHIP);
    expect(open.body).toEqual({
      kind: 'chip-card',
      warnings: [],
      fields: {
        ...{ documentKind: 'citizen-id', documentNumber: '******001234', oldDocumentNumber: '******456' },
        ...{ fullName: 'NGUYEN T*** V*** DU', birthYear: 1984, sex: 'female', issuedOn: '2021-04-15' },
      },
      next: [
        { action: 'declare', url: '/declare' },
        { action: 'checkpoint-passage', url: '/checkpoint' },
        { action: 'check-in' },
      ],
    });
    expect(await audited()).toEqual([]);
    const whole = await scan(CHIP, SCANNER);
    expect(whole.body.fields).toEqual({
      ...{ documentKind: 'citizen-id', documentNumber: '099184001234', oldDocumentNumber: '099123456' },
      ...{ fullName: 'Nguyễn Thị Ví Dụ', birthDate: '1984-02-29', birthYear: 1984, sex: 'female' },
      ...{ address: 'Khu vực 2, Phường I', issuedOn: '2021-04-15' },
    });
    expect(await audited()).toEqual([
      { action: 'scan.read', kind: 'scan', id: 'chip-card', detail: { kind: 'chip-card' } },
    ]);
  });

  it('of the national personal code masks number, name, phone and day of birth', async () => {
    const { body } = await scan(PERSONAL);
    expect(body.fields).toMatchObject({ documentNumber: '******001234', phone: '0*******678', birthYear: 1984 });
    expect(JSON.stringify(body)).not.toMatch(/1984-02-29|099184|DN493|162979|0000678|VI DU/);
    expect((await scan(PERSONAL, OFFICER)).body).toEqual(body);
  });

  it('of a declaration shows its outcome, and the person only to an officer', async () => {
    const { id, code } = await declared(service);
    const open = (await scan(`LC1.D.${code}`)).body;
    expect(open).toMatchObject({
      ...{ kind: 'declaration', warnings: [] },
      fields: { outcome: 'clear', status: 'valid', day: '2021-08-11', fullName: 'NGUYEN T*** V*** DU' },
    });
    expect(JSON.stringify(open)).not.toMatch(/0000678|099184/);
    expect((await scan(code, SCANNER)).body.fields).toMatchObject({
      fullName: 'Nguyễn Thị Ví Dụ',
      documentNumber: '099184001234',
    });
    expect((await audited()).at(-1)).toMatchObject({ kind: 'declaration', id, detail: { kind: 'declaration' } });
    expect((await scan('LC1.D.MV29-GQY5-CKT1-8FPX-4BJJ')).body).toMatchObject({ warnings: ['declaration-not-found'] });
  });

  it('of a personal card is verified and looked up', async () => {
    const person = { fullName: 'Trần THỬ Ví Dụ', birthYear: 1948, communeCode: COMMUNE_OF_930, address: 'Khu vực 2' };
    const card = await service.post<{ code: string; text: string }>('/v1/personal-cards', {
      as: ISSUER,
      body: { person },
    });
    const { code, text } = card.body;
    expect((await scan(text)).body).toMatchObject({
      kind: 'personal-card',
      warnings: [],
      fields: { status: 'valid', fullName: 'TRAN T*** V*** DU' },
    });
    expect((await scan(text, SCANNER)).body.fields).toMatchObject({ fullName: 'Trần THỬ Ví Dụ', address: 'Khu vực 2' });
    expect((await scan(`${text.slice(0, -86)}${FORGED}`)).body).toMatchObject({
      warnings: ['card-forged'],
      next: [{ action: 'none' }],
    });
    await service.post(`/v1/personal-cards/${code}/revocation`, {
      as: ISSUER,
      body: { reason: 'lost' },
      headers: { 'if-match': '"1"' },
    });
    expect((await scan(text)).body).toMatchObject({ warnings: ['card-revoked'], next: [{ action: 'none' }] });
  });

  it('of a personal code warns as the door and the checkpoint do', async () => {
    const phone = await phoneOf(service);
    const text = phone.show();
    expect((await scan(text)).body).toMatchObject({ kind: 'personal-code', warnings: [] });
    expect((await scan(text)).body.warnings).toEqual([]);
    expect((await scan(phone.show(-12))).body).toMatchObject({
      warnings: ['personal-code-stale'],
      next: [{ action: 'none' }],
    });
    const placeCode = await registeredPlace(service);
    expect(await service.post('/v1/check-ins', { body: { placeCode, personalCode: text } })).toMatchObject({
      status: 201,
    });
    const replayed = (await scan(text)).body;
    expect(replayed.warnings).toEqual(['personal-code-replayed']);
    expect(replayed.next.map(({ action }) => action)).toEqual(['checkpoint-passage', 'check-in']);
    expect((await scan(phone.show(1))).body.warnings).toEqual([]);
    await service.post(`/v1/personal-codes/${phone.id}/revocation`, {
      body: { declarationCode: phone.declarationCode },
    });
    expect((await scan(phone.show(1))).body).toMatchObject({
      kind: 'personal-code',
      warnings: ['personal-code-revoked'],
      next: [{ action: 'none' }],
    });
  });

  it('of a personal code that passed a checkpoint says so', async () => {
    await openCheckpoints(service);
    const text = (await phoneOf(service)).show();
    const body = { checkpointCode: CHECKPOINT, direction: 'in', scan: text };
    expect(await service.post('/v1/checkpoint-passages', { as: AT_CHECKPOINT, body })).toMatchObject({ status: 201 });
    expect((await scan(text)).body.warnings).toEqual(['personal-code-replayed']);
  });

  it('of the code of a group says how many declared together, and to an officer who', async () => {
    const { code, members } = await declaredFamily(service);
    const open = (await scan(`LC1.D.${code}`)).body;
    expect(open).toMatchObject({
      kind: 'declaration-group',
      warnings: [],
      fields: { groupKind: 'family', memberCount: 2, status: 'valid', form: 'whole-population' },
      next: [{ action: 'verify', code }],
    });
    expect(JSON.stringify(open)).not.toMatch(/Ví Dụ|0000678/);
    for (const member of members) expect(JSON.stringify(open)).not.toContain(member.code);
    expect((await scan(code.replaceAll('-', ' ').toLowerCase(), SCANNER)).body.fields).toMatchObject({
      members: members.map((member) => ({
        ...{ fullName: 'Nguyễn Thị Ví Dụ', outcome: 'clear', memberCode: member.code },
      })),
    });
    expect((await audited()).at(-1)).toMatchObject({
      kind: 'declaration-group',
      detail: { kind: 'declaration-group' },
    });
    expect((await scan(members[0]?.code ?? '')).body).toMatchObject({ kind: 'declaration', warnings: [] });
  });

  it('of a hostile text names it, up to 64 kB', async () => {
    const hostile = (reason: string) => ({
      kind: 'hostile',
      fields: {},
      warnings: [],
      hostile: reason,
      next: [{ action: 'none' }],
    });
    expect((await scan('A'.repeat(10_240))).body).toEqual(hostile('too-long'));
    expect((await scan('A'.repeat(60_000))).body).toEqual(hostile('too-long'));
    expect((await scan('<script>alert(1)</script>')).body).toEqual(hostile('script'));
    expect((await scan('K7M4\u{0}Q2XQ')).body).toEqual(hostile('control-characters'));
    expect((await scan(`https://suckh0e.example.vn/q/1/K7M4Q2XQ/p-2021/${FORGED}`)).body).toEqual(
      hostile('look-alike-address'),
    );
    expect((await scan('An\u{d800}')).body).toEqual(hostile('ill-formed-text'));
    expect(await scan('A'.repeat(70_000))).toMatchObject({ status: 413 });
  });

  it('of every known shape is answered, and nothing of it stays behind', async () => {
    const shapes = Object.values(SCAN_SHAPES).flat();
    for (const [, text, kind] of shapes) {
      expect(await scan(text)).toMatchObject({ status: 200, body: { kind } });
    }
    expect(JSON.stringify(await audited())).not.toMatch(/099090|099185|Nguy|162979/);
  });

  it.each([[{}], [{ text: 1 }], [{ text: null }], [{ text: 'x', more: 1 }]])(
    'with the body %j is refused',
    async (body) => {
      expect(await service.post('/v1/scans', { body })).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
    },
  );
});

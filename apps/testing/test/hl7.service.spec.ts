import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import fc from 'fast-check';
import { CDC_TECHNICIAN, COLLECTOR, LABORATORY, startTesting, TECHNICIAN, VALIDATOR } from './running-testing.js';
import { received as receivedSpecimen } from './specimens-of-nobody.js';

const PATH = '/hl7/v2';

interface Told {
  readonly barcode: string;
  readonly value?: string;
  readonly status?: string;
  readonly at?: string;
  readonly id?: string;
}

const CODES: Readonly<Record<string, string>> = {
  positive: '260373001^Detected^SCT',
  negative: '260415000^Not detected^SCT',
};

const obrOf = ({ barcode, value = 'negative', status = 'F', at = '20210811065500+0700' }: Told, n = 1): string[] => [
  `ORC|RE|${barcode}|L-${barcode}`,
  `OBR|${n}|${barcode}|L-${barcode}|94500-6^SARS-CoV-2 RNA^LN|||20210811060000+0700`,
  `OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||${CODES[value] ?? value}||||||${status}|||${at}|||||${at}`,
  `SPM|1|${barcode}||258500001^Nasopharyngeal swab^SCT`,
];
const header = (
  id = newIdempotencyKey(),
  { charset = 'UNICODE UTF-8', type = 'ORU^R01^ORU_R01', processing = 'P' } = {},
) => `MSH|^~\\&|LIS|BV-DK-HG|LACHAN|HG|20210811070000+0700||${type}|${id}|${processing}|2.5.1||||||${charset}`;
const PID = 'PID|1||099184001234^^^VN||Ví Dụ^Thị^Thử||19840229|F';
const oru = (told: Told): string => [header(told.id), PID, ...obrOf(told)].join('\r');

describe('messages of HL7 version 2', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  const send = (body: string | Uint8Array, as: Actor | undefined = TECHNICIAN, type = 'application/hl7-v2') =>
    service.post<string>(PATH, { as, body, key: null, headers: { 'content-type': type, 'accept-language': 'en' } });
  const msaOf = (text: string): string => /\rMSA\|(\w\w)/.exec(text)?.[1] ?? text;
  const received = async (): Promise<string> => (await receivedSpecimen(service)).barcode;
  const resultsOf = async (barcode: string, as: Actor = TECHNICIAN) => {
    const { body } = await service.get<{ results: { version: number; state: string; value: string }[] }>(
      `/v1/specimens/${barcode}`,
      { as },
    );
    return body.results.map(({ version, state, value }) => `${version} ${state} ${value}`);
  };

  it('release a final result, once however often it is sent and under whatever number', async () => {
    const barcode = await received();
    const answer = await send(oru({ barcode, value: 'positive', id: 'M-1' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/^MSH\|\^~\\&\|LACHAN\|HG\|LIS\|BV-DK-HG\|.*ACK\^R01\^ACK\|.*\rMSA\|AA\|M-1\r$/);
    expect(msaOf((await send(oru({ barcode, value: 'positive', id: 'M-1' }))).body)).toBe('AA');
    expect(msaOf((await send(oru({ barcode, value: 'positive', id: 'M-2' }))).body)).toBe('AA');
    expect(await resultsOf(barcode)).toEqual(['1 released positive']);
  });

  it('keep a preliminary result unpublished, and let the final one take its place', async () => {
    const barcode = await received();
    await send(oru({ barcode, value: 'positive', status: 'P' }));
    expect(await resultsOf(barcode)).toEqual(['1 awaiting-validation positive']);
    expect(msaOf((await send(oru({ barcode, value: 'negative' }))).body)).toBe('AA');
    expect(await resultsOf(barcode)).toEqual(['1 rejected positive', '2 released negative']);
  });

  it.each(['C', 'W', 'D', 'X'])(
    'open an amendment with status %s, which our second person validates',
    async (status) => {
      const barcode = await received();
      await send(oru({ barcode, value: 'positive' }));
      const answer = await send(oru({ barcode, value: 'negative', status }));
      expect(msaOf(answer.body)).toBe('AA');
      const isWithdrawal = status !== 'C';
      const second = `2 awaiting-validation ${isWithdrawal ? 'positive' : 'negative'}`;
      expect(await resultsOf(barcode)).toEqual(['1 released positive', second]);
      const validation = await service.post(`/v1/specimens/${barcode}/results/2/validations`, {
        as: VALIDATOR,
        body: {},
      });
      expect(validation.status).toBe(201);
      expect((await resultsOf(barcode))[0]).toBe(`1 ${isWithdrawal ? 'withdrawn' : 'replaced'} positive`);
    },
  );

  it('put a final result over a different final one on the work list, and change nothing', async () => {
    const barcode = await received();
    await send(oru({ barcode, value: 'negative' }));
    const answer = await send(oru({ barcode, value: 'positive' }));
    expect(msaOf(answer.body)).toBe('AE');
    expect(answer.body).toContain('ERR||OBX^1|205^Duplicate key identifier^HL70357|E|result-conflict^^LACHAN');
    expect(await resultsOf(barcode)).toEqual(['1 released negative']);
    const { body } = await service.get<{ items: { id: string; reason: string; value: string }[] }>(
      '/v1/unmatched-results',
      { as: TECHNICIAN },
    );
    const [entry] = body.items;
    expect(entry).toMatchObject({ reason: 'value-differs', value: 'positive', barcodes: [{ value: barcode }, {}] });
    const key = newIdempotencyKey();
    const path = `/v1/unmatched-results/${entry?.id}/matches`;
    const match = await service.post(path, { as: TECHNICIAN, body: { barcode }, key });
    expect(match).toMatchObject({ status: 201, body: { state: 'matched', resultVersion: 2 } });
    expect(
      (await service.post(path, { as: TECHNICIAN, body: { barcode }, key })).headers.get('idempotency-replayed'),
    ).toBe('true');
    expect(await resultsOf(barcode)).toEqual(['1 released negative', '2 awaiting-validation positive']);
  });

  it('wait where nobody knows the barcode, until a person matches or dismisses them', async () => {
    const [barcode, unknown] = [await received(), `LAB-${newIdempotencyKey().slice(0, 8)}`];
    const answer = await send(oru({ barcode: unknown, value: 'positive' }));
    expect(msaOf(answer.body)).toBe('AA');
    expect(answer.body).toMatch(/ERR\|\|OBX\^1\|.*\|W\|result-waits-for-specimen/);
    await send(oru({ barcode: unknown, value: 'positive', id: 'again' }));
    const list = (as: Actor) =>
      service.get<{ items: { id: string; barcodes: { value: string }[] }[] }>('/v1/unmatched-results', { as });
    const mine = (await list(TECHNICIAN)).body.items.filter(({ barcodes }) => barcodes[0]?.value === unknown);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ person: { fullName: 'Ví Dụ Thử Thị', birth: '1984-02-29' } });
    expect((await list(CDC_TECHNICIAN)).body.items).toEqual([]);
    const path = `/v1/unmatched-results/${mine[0]?.id}`;
    expect((await service.post(`${path}/dismissals`, { as: CDC_TECHNICIAN, body: {} })).status).toBe(404);
    const matched = await service.post(`${path}/matches`, { as: TECHNICIAN, body: { barcode } });
    expect(matched).toMatchObject({ status: 201, body: { resultVersion: 1 } });
    expect((await service.post(`${path}/dismissals`, { as: TECHNICIAN, body: {} })).status).toBe(409);
    expect(await resultsOf(barcode)).toEqual(['1 released positive']);
  });

  it('take several tests together or none, and say where each is wrong', async () => {
    const [one, two] = [await received(), await received()];
    const wrong = [header(), PID, ...obrOf({ barcode: one }), ...obrOf({ barcode: two, value: 'maybe' }, 2)].join('\r');
    const answer = await send(wrong);
    expect(msaOf(answer.body)).toBe('AE');
    expect(answer.body).toContain('ERR||OBX^2^5|103^Table value not found^HL70357|E|hl7-value-unknown^^LACHAN');
    expect(await resultsOf(one)).toEqual([]);
    const late = { barcode: two, at: '20210813000000+0700' };
    const refused = await send([header(), PID, ...obrOf({ barcode: one }), ...obrOf(late, 2)].join('\r'));
    expect(refused.body).toContain('ERR||OBX^2|207^Application internal error^HL70357|E|tested-in-the-future^^LACHAN');
    expect(await resultsOf(one)).toEqual([]);
    const right = [header(), PID, ...obrOf({ barcode: one }), ...obrOf({ barcode: two, value: 'positive' }, 2)].join(
      '\r',
    );
    expect(msaOf((await send(right)).body)).toBe('AA');
    expect([await resultsOf(one), await resultsOf(two)]).toEqual([['1 released negative'], ['1 released positive']]);
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'AR', 'hl7-not-a-message'],
    ['JSON', '{"a":1}', 'AR', 'hl7-not-a-message'],
    ['a header alone', header('H-1'), 'AE', 'hl7-segment-missing'],
    ['half a header', 'MSH|', 'AR', 'hl7-message-type-unsupported'],
    ['another message', header('H-2', { type: 'ADT^A01' }), 'AR', 'hl7-message-type-unsupported'],
    ['another version', header('H-3').replace('2.5.1', '3.0'), 'AR', 'hl7-version-unsupported'],
    ['a message of training', header('H-4', { processing: 'T' }), 'AR', 'hl7-not-for-production'],
    ['no number', header('').replaceAll(/\|[0-9a-f]{32}\|/g, '||'), 'AR', 'hl7-field-missing'],
    ['a foreign character set', header('H-5', { charset: 'ISO IR87' }), 'AR', 'hl7-charset-unsupported'],
    [
      'bytes outside of ASCII',
      `${header('H-6', { charset: 'ASCII' })}\rPID|1||||Thử`,
      'AR',
      'hl7-bytes-not-in-charset',
    ],
    [
      'bytes outside of UTF-8',
      Buffer.from(`${header('H-7')}\rPID|1||||Th\xff`, 'latin1'),
      'AR',
      'hl7-bytes-not-in-charset',
    ],
    ['too many segments', `${header('H-8')}${'\rNTE|1'.repeat(3_000)}`, 'AR', 'hl7-too-many-segments'],
    ['a segment out of place', `${header('H-9')}\rABC|1`, 'AE', 'hl7-segment-out-of-order'],
    ['an unknown code', oru({ barcode: 'X1' }).replaceAll('94500-6', '11111-1'), 'AE', 'hl7-code-unknown'],
    ['an unknown status', oru({ barcode: 'X1', status: 'Q' }), 'AE', 'hl7-status-unknown'],
    [
      'no specimen',
      [header(), 'OBR|1|||94500-6^x^LN', `OBX|1|ST|94500-6^x^LN||negative||||||F`].join('\r'),
      'AE',
      'hl7-field-missing',
    ],
    ['no time', oru({ barcode: 'X1', at: 'yesterday' }), 'AE', 'hl7-time-malformed'],
  ])('are answered in their own words: %s', async (_, body, msa, code) => {
    const answer = await send(body);
    expect(answer.status).toBe(msa === 'AR' ? 400 : 200);
    expect(answer.headers.get('content-type')).toBe('application/hl7-v2; charset=utf-8');
    expect([msaOf(answer.body), answer.body.includes(`|${code}^^LACHAN|`)]).toEqual([msa, true]);
  });

  it('may be framed for MLLP, end their lines in any way, and be of Latin letters', async () => {
    const barcode = await received();
    const lines = [header('F-1', { charset: '8859/1' }), 'PID|1||||Pé^Té', ...obrOf({ barcode })].join('\r\n');
    const framed = Buffer.concat([Buffer.from([0x0b]), Buffer.from(lines, 'latin1'), Buffer.from([0x1c, 0x0d])]);
    expect(msaOf((await send(framed)).body)).toBe('AA');
    expect(await resultsOf(barcode)).toEqual(['1 released negative']);
  });

  it('are let in by scope and facility, with a limit, and by their own media type alone', async () => {
    const message = oru({ barcode: 'X2' });
    expect((await send(message, { ...TECHNICIAN, scopes: [] })).status).toBe(403);
    expect(
      (await service.post(PATH, { body: message, headers: { 'content-type': 'application/hl7-v2' } })).status,
    ).toBe(401);
    const { facility: _, ...nowhere } = TECHNICIAN as Actor & { facility: string };
    expect((await send(message, nowhere)).status).toBe(403);
    expect((await send('MSH|'.padEnd(1_100_000, 'x'))).status).toBe(413);
    expect((await send(message, TECHNICIAN, 'application/json')).status).toBe(415);
    expect((await send(message, TECHNICIAN, 'text/plain')).status).toBe(415);
    expect((await send(oru({ barcode: await received() }), COLLECTOR)).status).toBe(200);
    expect(LABORATORY).toBe('BV-DK-HG');
  });

  it('never break the service, whatever their text', async () => {
    const pieces = fc.constantFrom(
      'MSH|^~\\&|',
      'OBX|1|CWE|',
      'OBR|',
      'SPM|1|',
      '\r',
      '|',
      '^',
      '~',
      '&',
      '\\X',
      '\\',
      'ORU^R01',
      '2.5.1',
      '|P|',
      'F',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const answer = await send(`${header('Z')}\r${parts.join('')}`);
        expect(answer.status).toBeLessThan(500);
        expect((await send(parts.join(''))).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});

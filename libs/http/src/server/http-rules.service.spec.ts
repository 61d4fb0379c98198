import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommitUnknown, DatabaseUnavailable, QueueFull } from '#libs/database';
import type { Parsed } from '#libs/vocabulary';
import {
  answerCsv,
  answeredNotModified,
  applyHttpRules,
  BodyBytesMax,
  contentEtag,
  createHttpAdapter,
  currentTraceparent,
  CurrentActor,
  IdempotencyKey,
  IfMatchVersion,
  InternalTokenVerifier,
  negotiateFormat,
  PageQuery,
  ParsedBy,
  Permission,
  Public,
  Refused,
  ShapeBy,
  signInternalToken,
  uuidParam,
  type Actor,
  type AnsweredRequest,
  type Problem,
} from '../index.js';

const parseEven = (value: unknown): Parsed<string> =>
  typeof value === 'string' && value.length % 2 === 0
    ? { ok: true, value, warnings: [] }
    : { ok: false, code: 'not-even' };

class ByYear {
  @IsString()
  year!: string;
}

class ByDate {
  @IsString()
  date!: string;
}

class Companion {
  @IsString()
  @MaxLength(5)
  name!: string;
}

class Visit {
  @IsString()
  @MaxLength(10)
  name!: string;

  @ShapeBy({ year: ByYear, date: ByDate })
  birth!: ByYear | ByDate;

  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(['fever', 'cough'], { each: true })
  symptoms!: string[];

  @IsOptional()
  @ParsedBy(parseEven)
  code?: string;

  @IsBoolean()
  onBehalf!: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested()
  @Type(() => Companion)
  companions?: Companion[];
}

@Controller('visits')
class VisitsController {
  @Public()
  @Post()
  create(@Body() visit: Visit, @IdempotencyKey() key: string): object {
    return { name: visit.name, key, trace: currentTraceparent() };
  }

  @Public()
  @Post('batches')
  @BodyBytesMax(50_000)
  batch(@Body() body: Visit): object {
    return { name: body.name };
  }

  @Permission('visits:read')
  @Get()
  list(@Query() page: PageQuery, @CurrentActor() actor: Actor): object {
    return { limit: page.limit, actor };
  }

  @Public()
  @Get('report')
  report(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): unknown {
    if (answeredNotModified(request, reply, contentEtag('figures'))) return undefined;
    return negotiateFormat(request) === 'csv' ? answerCsv(reply, ['day'], [{ day: '=1+1' }]) : { rows: [] };
  }

  @Public()
  @Get(':id')
  one(@Param('id', uuidParam) id: string): object {
    return { id };
  }

  @Public()
  @Post(':id/close')
  @HttpCode(200)
  close(@IfMatchVersion() version: number): object {
    return { version };
  }

  @Public()
  @Post('failures/:kind')
  fail(@Param('kind') kind: string): never {
    if (kind === 'refused') throw new Refused('place-closed', { path: 'placeCode' });
    if (kind === 'queue') throw new QueueFull('visits', 'too many rows wait');
    if (kind === 'unknown') throw new CommitUnknown();
    if (kind === 'database') throw new DatabaseUnavailable('ECONNREFUSED');
    throw new Error('secret Nguyễn Văn A');
  }
}

@Module({ controllers: [VisitsController] })
class VisitsModule {}

const pair = generateKeyPairSync('ed25519');
const signing = { kid: 'k1', privateJwk: pair.privateKey.export({ format: 'jwk' }) };
const verifying = { kid: 'k1', publicJwk: pair.publicKey.export({ format: 'jwk' }) };
const officer: Actor = { kind: 'client', id: 'c1', name: 'officer', scopes: ['visits:read'], areas: ['930'] };
const good = { name: 'An', birth: { year: '1980' }, symptoms: ['fever'], onBehalf: false };
const KEY = 'k'.repeat(16);

describe('HTTP rules of every service', () => {
  let app: NestFastifyApplication;
  const lines: AnsweredRequest[] = [];
  const failures: unknown[] = [];

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(VisitsModule, createHttpAdapter({ bodyBytesMax: 10_000 }), {
      bodyParser: false,
      logger: false,
    });
    applyHttpRules(app, {
      messages: { 'place-closed': { vi: 'Địa điểm đã đóng', en: 'The place is closed' } },
      verifier: new InternalTokenVerifier([verifying], { now: () => new Date() }),
      observer: { answered: (line) => lines.push(line), failed: (error) => failures.push(error) },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(() => app.close());

  const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'idempotency-key': KEY, ...headers },
      payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
    });

  it('takes a good body and keeps its trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await post('/visits', good, { traceparent });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ name: 'An', key: KEY });
    expect(answer.json<{ trace: string }>().trace).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(answer.headers.traceparent).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(answer.headers['request-id']).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(lines.at(-1)).toMatchObject({ method: 'POST', route: '/visits', status: 201, clientId: 'anonymous' });
  });

  const without = (field: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([k]) => k !== field));
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each<{ body: string; sent: unknown; status: number; code: string; path?: string }>(
    (
      [
        ['no body', '', 400, 'missing', ''],
        ['null', 'null', 400, 'wrong-type', ''],
        ['a list', '[]', 400, 'wrong-type', ''],
        ['a text', '"x"', 400, 'wrong-type', ''],
        ['a missing field', without('name'), 400, 'missing', 'name'],
        ['a missing list', without('symptoms'), 400, 'missing', 'symptoms'],
        ['a null field', { ...good, name: null }, 400, 'wrong-type', 'name'],
        ['a null optional field', { ...good, code: null }, 400, 'wrong-type', 'code'],
        ['a number for a text', { ...good, name: 5 }, 400, 'wrong-type', 'name'],
        ['a text for a boolean', { ...good, onBehalf: 'false' }, 400, 'wrong-type', 'onBehalf'],
        ['too long', { ...good, name: 'x'.repeat(11) }, 400, 'too-long', 'name'],
        ['an unknown field', { ...good, extra: 1 }, 400, 'unknown-field', 'extra'],
        ['an unknown nested field', { ...good, birth: { year: '1', x: 1 } }, 400, 'unknown-field', 'birth.x'],
        ['not one of', { ...good, symptoms: ['fever', 'itch'] }, 400, 'not-one-of', 'symptoms[1]'],
        ['a text for a list', { ...good, symptoms: 'fever' }, 400, 'wrong-type', 'symptoms'],
        ['an object for a list', { ...good, symptoms: { length: 1 } }, 400, 'wrong-type', 'symptoms'],
        ['too many', { ...good, symptoms: Array(4).fill('fever') }, 400, 'too-many', 'symptoms'],
        ['no shape', { ...good, birth: {} }, 400, 'no-known-shape', 'birth'],
        ['two shapes', { ...good, birth: { year: '1', date: '2' } }, 400, 'ambiguous-shape', 'birth'],
        ['a shape that is none', { ...good, birth: 'x' }, 400, 'wrong-type', 'birth'],
        ['a wrong shape', { ...good, birth: { date: 1 } }, 400, 'wrong-type', 'birth.date'],
        ['refused by a parser', { ...good, code: 'abc' }, 400, 'not-even', 'code'],
        [
          'a nested list',
          { ...good, companions: [{ name: 'ok' }, { name: 'longer' }] },
          400,
          'too-long',
          'companions[1].name',
        ],
        ['a nested list of null', { ...good, companions: [null] }, 400, 'wrong-type', 'companions[0]'],
        ['NUL', { ...good, name: 'a\u0000' }, 400, 'control-character', 'name'],
        ['a lone surrogate', JSON.stringify(good).replace('An', '\\ud800'), 400, 'broken-text', 'name'],
        ['__proto__', `{"__proto__":{"name":"x"},${JSON.stringify(good).slice(1)}`, 400, 'unknown-field', ''],
        ['constructor', { ...good, constructor: { prototype: {} } }, 400, 'unknown-field', 'constructor'],
        ['toString', { ...good, toString: 1 }, 400, 'unknown-field', 'toString'],
        ['a nested bomb', nested(1_500), 400, 'nested-too-deep', ''],
        ['a bomb of lists', `{"name":${'['.repeat(4_000)}${']'.repeat(4_000)}}`, 400, 'nested-too-deep', ''],
        ['a list bomb', `{"name":[${'1,'.repeat(3_000)}1]}`, 400, 'too-many', 'name'],
        ['broken JSON', '{"name":', 400, 'invalid-json'],
        ['trailing text', `${JSON.stringify(good)}x`, 400, 'invalid-json'],
        ['a BOM', `\ufeff${JSON.stringify(good)}`, 400, 'invalid-json'],
        ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'invalid-encoding'],
        ['UTF-16', Buffer.from(JSON.stringify(good), 'utf16le'), 400, 'invalid-json'],
        ['too large', { ...good, name: 'x'.repeat(20_000) }, 413, 'body-too-large'],
      ] satisfies [string, unknown, number, string, string?][]
    ).map(([body, sent, status, code, path]) => ({ body, sent, status, code, path })),
  )('refuses $body', async ({ sent, status, code, path }) => {
    const answer = await post('/visits', sent);
    const problem = answer.json<Problem>();
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem.status).toBe(status);
    expect(answer.statusCode).toBe(status);
    if (path === undefined) expect(problem.code).toBe(code);
    else expect(problem.errors.map((error) => `${error.path}: ${error.code}`)).toContain(`${path}: ${code}`);
  });

  it('tells every faulty field at once', async () => {
    const answer = await post('/visits', { name: 1, symptoms: ['x', 'y'], extra: true });
    expect(answer.json<Problem>().errors).toHaveLength(6);
  });

  it.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/x-www-form-urlencoded', 415],
    ['not a type', 415],
  ])('refuses the content type %s', async (type, status) => {
    const answer = await post('/visits', good, { 'content-type': type });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, 'unsupported-media-type']);
  });

  it('lets a route take larger bodies', async () => {
    expect((await post('/visits/batches', { ...good, name: 'x'.repeat(20_000) })).json<Problem>().errors).toEqual([
      expect.objectContaining({ path: 'name', code: 'too-long' }),
    ]);
    expect((await post('/visits/batches', { ...good, name: 'x'.repeat(60_000) })).statusCode).toBe(413);
  });

  it.each<['GET' | 'DELETE' | 'PUT' | 'POST', string, number, string]>([
    ['GET', '/nowhere', 404, 'not-found'],
    ['DELETE', '/visits', 405, 'method-not-allowed'],
    ['PUT', '/visits/1/close', 405, 'method-not-allowed'],
    ['GET', '/visits/not-a-uuid', 400, 'invalid-request'],
    ['GET', '/visits/%zz', 400, 'malformed-url'],
    ['GET', `/visits/${'x'.repeat(200)}`, 414, 'url-too-long'],
    ['POST', '/visits/1/close', 428, 'if-match-missing'],
    ['GET', '/visits', 401, 'unauthenticated'],
  ])('answers %s %s with %i %s', async (method, url, status, code) => {
    const answer = await app.inject({ method, url });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    if (status === 405) expect(answer.headers.allow).toContain(method === 'DELETE' ? 'GET, HEAD, POST' : 'POST');
  });

  it.each<[string, number, string, string | undefined]>([
    ['refused', 422, 'place-closed', undefined],
    ['queue', 503, 'unavailable', '1'],
    ['unknown', 503, 'outcome-unknown', '2'],
    ['database', 503, 'unavailable', '2'],
    ['anything', 500, 'internal', undefined],
  ])('answers a failure %s with %i', async (kind, status, code, retryAfter) => {
    const answer = await post(`/visits/failures/${kind}`, good);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(answer.body).not.toContain('Nguyễn');
    expect(failures).toHaveLength(status === 500 ? 1 : 0);
  });

  it('speaks Vietnamese, and English to those who ask', async () => {
    const asked = async (language?: string) =>
      (await post('/visits/failures/refused', good, language ? { 'accept-language': language } : {})).json<Problem>();
    expect((await asked()).title).toBe('Địa điểm đã đóng');
    expect((await asked('en-GB,vi;q=0.5')).errors[0]?.message).toBe('The place is closed');
    expect((await asked('fr, vi;q=0.9, en;q=0.2')).title).toBe('Địa điểm đã đóng');
  });

  it.each([
    ['short', 400],
    ['x'.repeat(65), 400],
    ['has a space in the key', 400],
    ['x'.repeat(64), 201],
  ])('holds the idempotency key %s to its form', async (key, status) => {
    expect((await post('/visits', good, { 'idempotency-key': key })).statusCode).toBe(status);
  });

  it.each([
    ['"7"', 200],
    ['W/"7"', 200],
    ['7', 400],
    ['*', 400],
    ['"x"', 400],
  ])('reads If-Match %s', async (header, status) => {
    expect((await post('/visits/1/close', '', { 'if-match': header })).statusCode).toBe(status);
  });

  it('knows the actor of a good token and refuses all others', async () => {
    const asked = (token: string) =>
      app.inject({ method: 'GET', url: '/visits?limit=7', headers: { 'lachan-internal-token': token } });
    const answer = await asked(signInternalToken(officer, signing, new Date()));
    expect(answer.json()).toEqual({ limit: 7, actor: officer });
    expect((await asked(signInternalToken({ ...officer, scopes: [] }, signing, new Date()))).statusCode).toBe(403);
    expect((await asked(signInternalToken(officer, signing, new Date(0)))).statusCode).toBe(401);
    expect((await asked('x.y.z')).statusCode).toBe(401);
  });

  it.each([
    ['limit=501', 'too-large'],
    ['limit=x', 'wrong-type'],
    ['limit=1.5', 'wrong-type'],
    ['limit=1&limit=2', 'wrong-type'],
    ['unknown=1', 'unknown-field'],
  ])('refuses the query %s', async (query, code) => {
    const headers = { 'lachan-internal-token': signInternalToken(officer, signing, new Date()) };
    const answer = await app.inject({ method: 'GET', url: `/visits?${query}`, headers });
    expect(answer.json<Problem>().errors.map((error) => error.code)).toEqual([code]);
  });

  it('answers JSON or CSV as accepted, and 304 to who has the figures', async () => {
    const asked = (headers: Record<string, string>) => app.inject({ method: 'GET', url: '/visits/report', headers });
    const json = await asked({});
    expect(json.json()).toEqual({ rows: [] });
    expect((await asked({ accept: 'text/csv' })).body).toBe("day\r\n'=1+1\r\n");
    expect((await asked({ accept: 'image/png' })).statusCode).toBe(406);
    const again = await asked({ 'if-none-match': String(json.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

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
  fieldOf,
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
  TakesForm,
  uuidParam,
  type Actor,
  type AnsweredRequest,
  type FormBody,
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

  @Public()
  @Post('form')
  @TakesForm()
  form(@Body() form: FormBody): object {
    return { name: fieldOf(form, 'name') };
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
export const signing = { kid: 'k1', privateJwk: pair.privateKey.export({ format: 'jwk' }) };
const verifying = { kid: 'k1', publicJwk: pair.publicKey.export({ format: 'jwk' }) };
export const officer: Actor = { kind: 'client', id: 'c1', name: 'officer', scopes: ['visits:read'], areas: ['930'] };
export const good = { name: 'An', birth: { year: '1980' }, symptoms: ['fever'], onBehalf: false };
export const KEY = 'k'.repeat(16);

/** A service with one capability, as the specs beside ask it. */
export interface TrialService {
  readonly app: NestFastifyApplication;
  readonly lines: AnsweredRequest[];
  readonly failures: unknown[];
  /** Sends a body: bytes and texts as they are, everything else as JSON. */
  post(url: string, body: unknown, headers?: Record<string, string>): ReturnType<NestFastifyApplication['inject']>;
}

export async function startTrialService(): Promise<TrialService> {
  const lines: AnsweredRequest[] = [];
  const failures: unknown[] = [];
  const adapter = createHttpAdapter({ bodyBytesMax: 10_000 });
  const app = await NestFactory.create<NestFastifyApplication>(VisitsModule, adapter, {
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
  const post: TrialService['post'] = (url, body, headers = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'idempotency-key': KEY, ...headers },
      payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  return { app, lines, failures, post };
}

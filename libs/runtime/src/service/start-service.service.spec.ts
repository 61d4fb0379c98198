import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Injectable, Module, Post, type OnModuleDestroy } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { IdempotencyKey, Permission, Public } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { eventually } from '#libs/testing';
import { BusinessClock } from '../clock/clocks.js';
import { baseConfig } from '../config/base-config.js';
import { readConfig } from '../config/config.js';
import { TimedJob } from '../jobs/timed-job.js';
import { startService, type RunningService } from './start-service.js';

const steps: string[] = [];

class Leaf {
  @ApiProperty()
  @IsString()
  colour!: string;
}

@Injectable()
class SweepLeaves extends TimedJob {
  readonly name = 'sweep-leaves';
  readonly everySeconds = 0.01;
  run(): Promise<void> {
    steps.push('swept');
    return Promise.resolve();
  }
}

@Injectable()
class LeafWriter implements OnModuleDestroy {
  onModuleDestroy(): void {
    steps.push('drained');
  }
}

/** Opens when the test lets the slow request end. */
const gate = Promise.withResolvers<void>();
const reached = Promise.withResolvers<void>();

@Controller('leaves')
class LeavesController {
  constructor(
    private readonly clock: BusinessClock,
    private readonly referenceData: ReferenceData,
  ) {}

  @Public()
  @Get()
  list(): object {
    return { now: this.clock.now(), hasUnits: this.referenceData.adminUnits !== undefined };
  }

  @Public()
  @Get('slow')
  async slow(): Promise<object> {
    reached.resolve();
    await gate.promise;
    steps.push('answered');
    return {};
  }

  @Permission('leaves:write')
  @Post()
  create(@Body() leaf: Leaf, @IdempotencyKey() key: string): object {
    return { leaf, key };
  }
}

@Module({ controllers: [LeavesController], providers: [SweepLeaves, LeafWriter] })
class LeavesModule {}

@Controller('bare')
class BareController {
  @Get()
  list(): object {
    return {};
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const environment = { LOG_LEVEL: 'silent', LACHAN_BUSINESS_TIME: '2021-08-11T00:00:00Z' };

describe('startService', () => {
  let running: RunningService;

  beforeAll(async () => {
    running = await startService(
      { name: 'garden', config: baseConfig, module: LeavesModule, jobs: [SweepLeaves] },
      readConfig(baseConfig, environment),
    );
  });

  afterAll(() => running.stop());

  const ask = (path: string, init?: RequestInit) => fetch(`${running.url}${path}`, init);

  it('becomes ready and names its parts', async () => {
    await eventually(async () => (await ask('/health/ready')).ok || undefined);
    expect(await (await ask('/health/ready')).json()).toEqual({ ready: true, parts: { http: 'ready', jobs: 'ready' } });
    expect((await ask('/health/live')).status).toBe(200);
  });

  it.each(['/leaves', '/health/live', '/nowhere'])('shows the business time on %s', async (path) => {
    expect((await ask(path)).headers.get('lachan-business-time')).toMatch(/^2021-08-11T00:\d\d:\d\d\.\d{3}Z$/);
  });

  it('gives clock and reference data to whoever asks', async () => {
    expect(await (await ask('/leaves')).json()).toEqual({ now: expect.stringMatching(/^2021-08-11/), hasUnits: true });
  });

  it('counts requests by route pattern and jobs by their success', async () => {
    await eventually(() => steps.includes('swept') || undefined);
    const text = await (await ask('/metrics')).text();
    expect(text).toMatch(/lachan_http_request_duration_seconds_count\{method="GET",route="\/leaves",status="200"/);
    expect(text).toMatch(/lachan_job_last_success_timestamp_seconds\{job="sweep-leaves"/);
    expect(text).not.toContain('/nowhere');
  });

  it('documents permissions, problems and the idempotency key', async () => {
    const document = (await (await ask('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths).sort()).toEqual(['/leaves', '/leaves/slow']);
    expect(document.paths['/leaves']?.['post']).toMatchObject({
      'x-permission': 'leaves:write',
      security: [{ bearer: [] }],
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
      responses: { default: { content: { 'application/problem+json': {} } } },
    });
  });

  it('refuses to start with a route that declares no permission', async () => {
    const declaration = { name: 'bare', config: baseConfig, module: BareModule };
    await expect(startService(declaration, readConfig(baseConfig, environment))).rejects.toThrow('BareController.list');
  });

  it('finishes requests, then drains, then is gone', async () => {
    const slow = ask('/leaves/slow');
    await reached.promise;
    const stopped = running.stop();
    gate.resolve();
    expect((await slow).status).toBe(200);
    await stopped;
    expect(steps.filter((step) => step !== 'swept')).toEqual(['answered', 'drained']);
    await expect(ask('/health/live')).rejects.toThrow();
  });
});

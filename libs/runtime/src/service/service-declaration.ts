import type { Type } from '@nestjs/common';
import type { EventContract } from '#libs/contracts';
import type { ProblemMessages } from '#libs/http';
import type { z } from 'zod';
import type { BaseConfig } from '../config/base-config.js';
import type { ReadinessCheck } from '../health/readiness.js';
import type { TimedJob } from '../jobs/timed-job.js';

/** What a service is, for `runService`: the whole of its `main.ts`. */
export interface ServiceDeclaration<Config extends BaseConfig = BaseConfig> {
  /** As in `apps/<name>`: names database, roles, section of the keys, consumer groups and log lines. */
  readonly name: string;
  /** `baseConfig.extend(…)`, or `databaseConfig.extend(…)` for a service with a database. */
  readonly config: z.ZodType<Config>;
  /** The table of contents: every capability's controllers (the subscriptions too) and providers. */
  readonly module: Type;
  /** Folder of the service's own SQL; without it the service has neither database nor bus (as the gateway). */
  readonly migrations?: URL;
  /** Every fact that leaves; their topics are created by `migrate`. */
  readonly publishes?: readonly EventContract[];
  /** Every fact taken in; their topics are read by the service's views. */
  readonly consumes?: readonly EventContract[];
  /** Classes of the projections, for `rebuild <view>`; each is a provider of the module. */
  readonly views?: readonly Type[];
  /** Timed work; each class is a provider of the module. */
  readonly jobs?: readonly Type<TimedJob>[];
  /** What must be ready besides the service's own parts; each class is a provider of the module. */
  readonly ready?: readonly Type<ReadinessCheck>[];
  /** Sentences of the service's refusal codes. */
  readonly messages?: ProblemMessages;
}

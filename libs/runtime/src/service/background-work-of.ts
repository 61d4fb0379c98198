import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditSealer, type Database } from '#libs/database';
import { hasDatabase } from '../config/config-rules.js';
import { JobRunner } from '../jobs/job-runner.js';
import { headPublisher } from './audit-heads.js';
import type { BackgroundWork } from './background-work.js';
import { BusWork } from './bus-work.js';
import { DatabaseProbe } from './database-probe.js';
import type { Platform } from './platform.js';

/** Everything besides HTTP that one process of the service does, in the order of its start. */
export function backgroundWorkOf(platform: Platform, app: NestFastifyApplication): BackgroundWork[] {
  const { config, database } = platform;
  const jobs = jobsOf(platform, app);
  if (database === undefined || !hasDatabase(config)) return [jobs];
  return [
    new DatabaseProbe(platform, database),
    new BusWork(platform, config, database, app),
    sealerOf(platform, database),
    jobs,
  ];
}

function jobsOf({ service, database, realClock, log, metrics }: Platform, app: NestFastifyApplication): BackgroundWork {
  const jobs = (service.jobs ?? []).map((job) => app.get(job, { strict: false }));
  const runner = new JobRunner({ jobs, database, realClock, log, metrics });
  return { name: 'jobs', start: async () => runner.start(), stop: () => runner.stop() };
}

function sealerOf({ service, log }: Platform, database: Database): BackgroundWork {
  const sealer = new AuditSealer({
    database,
    headPublisher: headPublisher(service.name, database),
    report: (error) => log.error('sealing the audit failed', error, { part: 'audit-sealer' }),
  });
  return { name: 'audit-sealer', start: async () => sealer.start(), stop: () => sealer.stop() };
}

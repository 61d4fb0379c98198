import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { AuditLog, BlindIndex, Database, Keyring, PersonRefs, RowSealer } from '#libs/database';
import { CursorCodec } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock } from '../clock/clocks.js';
import { HealthController } from '../health/health.controller.js';
import { Readiness } from '../health/readiness.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { OpenapiDocument } from '../openapi/openapi-document.js';
import { cursorKey } from './cursor-key.js';
import type { Platform } from './platform.js';
import { SERVICE_CONFIG } from './tokens.js';

@Module({})
export class PlatformModule {
  /** The root of a service: its own module, and around it what may be injected everywhere. */
  static around(platform: Platform): DynamicModule {
    const { service, database } = platform;
    const providers = [
      ...plainProviders(platform),
      ...(database === undefined ? [] : databaseProviders(platform, database)),
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [service.module],
      controllers: [HealthController],
      providers,
      exports: providers,
    };
  }

  /** The same with nothing behind its names: enough to lay a service out and describe it, never to run it. */
  static outlined(service: Type): DynamicModule {
    const providers = INJECTED_EVERYWHERE.map((provide) => ({ provide, useValue: undefined }));
    return { module: PlatformModule, global: true, imports: [service], providers, exports: providers };
  }
}

const INJECTED_EVERYWHERE = [
  ...[SERVICE_CONFIG, BusinessClock, RealClock, ReferenceData, Keyring, Log, Metrics, Readiness, OpenapiDocument],
  ...[CursorCodec, Database, AuditLog, RowSealer, BlindIndex, PersonRefs],
];

function plainProviders(platform: Platform): Provider[] {
  return [
    { provide: SERVICE_CONFIG, useValue: platform.config },
    { provide: BusinessClock, useValue: platform.businessClock },
    { provide: RealClock, useValue: platform.realClock },
    { provide: ReferenceData, useValue: platform.referenceData },
    { provide: Keyring, useValue: platform.keyring },
    { provide: Log, useValue: platform.log },
    { provide: Metrics, useValue: platform.metrics },
    { provide: Readiness, useValue: platform.readiness },
    { provide: OpenapiDocument, useValue: platform.document },
    { provide: CursorCodec, useFactory: () => new CursorCodec(cursorKey(platform.keyring)) },
  ];
}

/** Sealing and indexing are made when they are first asked for: a service without these keys may start. */
function databaseProviders({ keyring }: Platform, database: Database): Provider[] {
  const providers: Provider[] = [
    { provide: Database, useValue: database },
    { provide: AuditLog, useValue: new AuditLog(database) },
  ];
  if (keyring.other('seal') !== undefined)
    providers.push({ provide: RowSealer, useValue: new RowSealer({ database, keys: keyring.symmetric('seal') }) });
  if (keyring.other('blindIndex') !== undefined)
    providers.push({ provide: BlindIndex, useValue: new BlindIndex(keyring.symmetric('blindIndex')) });
  if (keyring.other('personRef') !== undefined)
    providers.push({ provide: PersonRefs, useValue: new PersonRefs(keyring.symmetric('personRef')) });
  return providers;
}

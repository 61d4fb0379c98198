import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { euCertificateReader } from '#libs/eu-certificates';
import type { Actor } from '#libs/http';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import { localDayOf, readScan, type ScanKind, type ScanReading } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { FindScanned } from './find-scanned.js';
import { maskFields } from './masked-fields.rules.js';
import { nextSteps } from './next-steps.rules.js';
import type { ScanView } from './scan.dto.js';
import type { ScanFinding } from './scan-finding.js';

const SEES_PEOPLE = 'scans:read';
/** Whose text says something about a person, even where nothing of it is looked up. */
const OF_A_PERSON: ReadonlySet<ScanKind> = new Set<ScanKind>([
  ...(['personal-code', 'personal-card', 'declaration', 'personal-qr'] as const),
  ...(['chip-card', 'health-insurance-card', 'eu-certificate'] as const),
]);
const euCertificates = euCertificateReader();

/** Reads what was scanned, looks it up, and masks it for those who may not see people. Nothing of the text is kept. */
@Injectable()
export class ReadScanUseCase {
  private readonly publicOrigins: readonly string[];

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly scanned: FindScanned,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
  ) {
    this.publicOrigins = [new URL(config.PUBLIC_URL).origin];
  }

  async execute(text: string, actor: Actor): Promise<ScanView> {
    const today = localDayOf(this.clock.now());
    const reading = readScan(text, { publicOrigins: this.publicOrigins, today, euCertificates });
    const finding = await this.scanned.find(text, reading);
    const fields = { ...reading.fields, ...finding.fields };
    const seesPeople = actor.scopes.includes(SEES_PEOPLE);
    if (seesPeople && OF_A_PERSON.has(reading.kind)) await this.record(actor, finding.kind ?? reading.kind, finding);
    return {
      kind: finding.kind ?? reading.kind,
      fields: seesPeople ? { ...fields } : maskFields(fields),
      warnings: warningsOf(reading, finding),
      ...(reading.hostile && { hostile: reading.hostile }),
      next: [...nextSteps(reading, finding)],
    };
  }

  /** Before the answer. Says what was read and by whom; of a text that is not ours only its kind. */
  private async record(actor: Actor, kind: ScanView['kind'], { read }: ScanFinding): Promise<void> {
    const object = read ?? { objectKind: 'scan', objectId: kind };
    await this.audit.recordNow({ actor, action: 'scan.read', ...object, detail: { kind } });
  }
}

/** The server has verified our own codes, so that the warning of the text alone is answered by its finding. */
function warningsOf(reading: ScanReading, { warnings }: ScanFinding): string[] {
  const ofText = reading.warnings.filter(
    (warning) => warning !== 'signature-not-verified' || reading.kind === 'eu-certificate',
  );
  return [...new Set<string>([...ofText, ...warnings])];
}

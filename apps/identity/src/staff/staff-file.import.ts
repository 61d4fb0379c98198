import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { SERVICE_CONFIG } from '#libs/runtime';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { foldEmail, type StaffGrant, type StaffMember, type StaffPerson } from '../accounts/staff-account.js';
import type { IdentityConfig } from '../config.js';
import { SetCredentialsUseCase } from '../passwords/set-credentials.use-case.js';
import { ROLE_NAMES, type RoleName } from '../roles/role.rules.js';
import { OlderTokens } from './older-tokens.js';
import { StaffStore } from './staff.store.js';

const MAX_STAFF = 1_000;
/** Anything shorter may have been thought up by somebody. */
const MIN_PASSWORD_CHARACTERS = 12;

const staffRow = z.object({
  name: z.string().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(MIN_PASSWORD_CHARACTERS).max(200),
  totpSecret: z.string().max(200).nullish(),
  role: z.enum(ROLE_NAMES as [RoleName, ...RoleName[]]),
  areas: z
    .array(z.string().regex(/^\d{2,5}$/))
    .max(100)
    .default([]),
  facility: z.string().max(64).nullish(),
});

/** Other members of the file, such as clients, are not read here. */
const staffFile = z.object({ staff: z.array(staffRow).max(MAX_STAFF).default([]) });

type StaffFileRow = z.output<typeof staffRow>;

const IMPORT = { kind: 'system', id: 'staff-file' } as const;

/**
 * Creates the staff of `STAFF_FILE` and brings their names, roles, areas and facilities up to date, before the first
 * request is taken. Whom the file does not name is left alone; a disabled account stays disabled; a password is set
 * once, so that one who has chosen his own keeps it. Tokens of before another role, area or facility are worthless
 * within a minute. Doing it again changes nothing.
 */
@Injectable()
export class StaffFileImport implements OnApplicationBootstrap {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IdentityConfig,
    private readonly database: Database,
    private readonly staff: StaffStore,
    private readonly credentials: SetCredentialsUseCase,
    private readonly olderTokens: OlderTokens,
    private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.STAFF_FILE === undefined) return;
    const rows = await rowsOf(this.config.STAFF_FILE);
    await this.staff.prepare();
    for (const row of rows) await this.take(row);
  }

  private async take(row: StaffFileRow): Promise<void> {
    const person = { name: row.name, email: foldEmail(row.email) };
    const grant = { role: row.role, areas: [...row.areas].sort(), facility: row.facility ?? null, expiresAt: null };
    const known = await this.database.transaction((tx) => this.staff.findByEmail(tx, person.email));
    const id = known?.id ?? uuidv7();
    const needsCredentials = known === undefined || !(await this.credentials.has(id));
    const given = { staffId: id, password: row.password, totpSecret: row.totpSecret ?? undefined, mustChange: false };
    const prepared = needsCredentials ? await this.credentials.prepare(given) : undefined;
    await this.database.transaction(async (tx) => {
      if (known === undefined) await this.create(tx, id, person, grant);
      else await this.bringUpToDate(tx, known.id, person, grant);
      if (prepared) await this.credentials.save(tx, prepared, IMPORT);
    });
  }

  private async create(tx: Tx, id: string, person: StaffPerson, grant: StaffGrant): Promise<void> {
    await this.staff.insert(tx, { id, person, grant });
    await this.record(tx, id, grant);
  }

  private async bringUpToDate(tx: Tx, id: string, person: StaffPerson, grant: StaffGrant): Promise<void> {
    const member = await this.staff.lock(tx, id);
    if (!member || member.disabledAt !== null) return;
    const changesGrant = !isGranted(member, grant);
    if (member.name !== person.name) await this.staff.rename(tx, id, person);
    if (changesGrant) {
      const kept = { ...grant, expiresAt: member.expiresAt };
      await this.staff.setGrant(tx, id, kept, this.olderTokens.refusedFromNowOn());
    }
    if (changesGrant || member.name !== person.name) await this.record(tx, id, grant);
  }

  private record(tx: Tx, id: string, { role, areas, facility }: StaffGrant): Promise<void> {
    const detail = { role, areas, facility };
    return this.audit.record(tx, { actor: IMPORT, action: 'staff.import', objectKind: 'staff', objectId: id, detail });
  }
}

/** An end that an administrator has set is not the file's business. */
function isGranted(member: StaffMember, { role, areas, facility }: StaffGrant): boolean {
  return member.role === role && member.facility === facility && member.areas.join() === areas.join();
}

/** @throws Error that names the faulty fields and quotes no value */
async function rowsOf(path: string): Promise<StaffFileRow[]> {
  const parsed = staffFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data.staff;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`STAFF_FILE cannot be used:\n${faults.join('\n')}`);
}

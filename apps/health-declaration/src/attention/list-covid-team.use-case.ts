import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { DeclarationSeal, type SealedPart } from '../declarations/declaration-seal.js';
import type { AttentionEntryRow } from './attention-entry-row.js';
import { CovidTeamEntriesQuery } from './covid-team-entries.query.js';
import { UNKNOWN_HAMLET, type CovidTeamEntry, type CovidTeamList, type CovidTeamQuery } from './covid-team.dto.js';
import { byHamlet, countsByHamlet, groupOf, hamletOfEntry } from './covid-team.rules.js';

/** Addresses are sealed: every entry is opened to learn its hamlet. More than a team could visit in a week. */
const ENTRIES_MAX = 1_000;

/** Whom a community team visits, by hamlet. The reading is in the audit before it is answered. */
@Injectable()
export class ListCovidTeamUseCase {
  constructor(
    private readonly entries: CovidTeamEntriesQuery,
    private readonly seal: DeclarationSeal,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for a commune outside the areas of who asks */
  async execute({ commune, hamlet }: CovidTeamQuery, actor: Actor): Promise<CovidTeamList> {
    if (!actorCovers(actor, commune, this.referenceData.adminUnits))
      throw new Refused('commune-not-found', { status: 404, path: 'commune' });
    const rows = await this.entries.find(commune, ENTRIES_MAX + 1);
    const shown = rows.slice(0, ENTRIES_MAX);
    const parts = await this.seal.openAll(shown);
    const all = byHamlet(shown.flatMap((row, index) => entryOf(row, parts[index])));
    const items = all.filter((entry) => hamlet === undefined || isIn(entry, hamlet));
    await this.audit.recordNow({
      actor,
      action: 'covid-team.listed',
      objectKind: 'area',
      objectId: commune,
      detail: { count: items.length },
    });
    return { items, hamlets: countsByHamlet(all), hasMore: rows.length > ENTRIES_MAX };
  }
}

function isIn(entry: CovidTeamEntry, hamlet: string): boolean {
  return groupOf(entry.hamlet) === groupOf(hamlet === UNKNOWN_HAMLET ? null : hamlet);
}

function entryOf(row: AttentionEntryRow, part: SealedPart | undefined): CovidTeamEntry[] {
  if (!part) return [];
  const { id, version, ageBand, reasons, state, since, takenByName, takenBy } = row;
  return [
    {
      ...{ id, version, ageBand, reasons, state },
      hamlet: hamletOfEntry(row.hamlet, part.address),
      fullName: part.declarant.fullName,
      phone: part.declarant.phone,
      address: part.address,
      since: since.toISOString(),
      takenBy: takenByName ?? takenBy,
    },
  ];
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableSpecimens } from '../readable-specimens.rules.js';
import type { UnmatchedResult, UnmatchedResultsQuery } from './unmatched-results.dto.js';
import { UnmatchedResultStore } from './unmatched-result.store.js';

const PURPOSE = 'unmatched-results';

/** The list of what other systems sent and nobody could place; it tells who the sender says it is, and is audited. */
@Injectable()
export class ReadUnmatchedResultsUseCase {
  constructor(
    private readonly waiting: UnmatchedResultStore,
    private readonly cursors: CursorCodec,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  async execute(
    { state = 'open', limit, cursor }: UnmatchedResultsQuery,
    actor: Actor,
  ): Promise<Page<UnmatchedResult>> {
    const purpose = `${PURPOSE} ${state}`;
    const after = cursor === undefined ? undefined : this.cursors.decode(purpose, cursor).map(String);
    const reach = readableSpecimens(actor, this.referenceData.adminUnits);
    const rows = await this.waiting.list(reach, { state, limit: limit + 1, ...(after && { after }) });
    const page = pageOf(rows, limit, ({ receivedAt, id }) =>
      this.cursors.encode(purpose, [receivedAt.toISOString(), id]),
    );
    await this.audit.recordNow({
      ...{ actor, action: 'unmatched-result.listed', objectKind: 'unmatched-result', objectId: state },
      detail: { ids: page.items.slice(0, 100).map(({ id }) => id), count: page.items.length },
    });
    return { ...page, items: page.items.map(viewOf) };
  }
}

function viewOf({ result, ...entry }: Awaited<ReturnType<UnmatchedResultStore['list']>>[number]): UnmatchedResult {
  const { id, reason, source, facilityCode, receivedAt, state, specimenId, resultVersion } = entry;
  return {
    ...{ id, reason, source, facilityCode, receivedAt: receivedAt.toISOString(), state, specimenId, resultVersion },
    barcodes: result.barcodes.map(({ value, assigner }) => (assigner === undefined ? { value } : { value, assigner })),
    ...{ method: result.method, value: result.value, ct: result.ct ?? null, standing: result.standing },
    testedAt: result.testedAt.toISOString(),
    person: (result.person as UnmatchedResult['person'] | undefined) ?? null,
  };
}

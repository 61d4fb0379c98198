import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database } from '#libs/database';
import {
  actorCovers,
  answeredBefore,
  Refused,
  RequestDigests,
  writeWorkbook,
  type Actor,
  type Answered,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, type LocalDay, type StatedPerson } from '#libs/vocabulary';
import { lockNumbers, LOCKS } from '../advisory-locks.js';
import { PersonSeal } from '../people/person-seal.js';
import { CHECK_HEADER } from './read-check-row.js';
import type { CheckListAnswer, MakeCheckListBody } from './identity-check.dto.js';
import { IdentityCheckStore, type CheckList, type CheckRow } from './identity-check.store.js';

const ROUTE = 'POST /v1/identity-checks/lists';
/** As much as a health station works through in a day or two. */
const PEOPLE_MAX = 500;

/** People whose doses failed the check of identity go out by commune, each on one list at a time. */
@Injectable()
export class MakeCheckListUseCase {
  constructor(
    private readonly database: Database,
    private readonly checks: IdentityCheckStore,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a commune outside of one's areas */
  execute(body: MakeCheckListBody, idempotencyKey: string, actor: Actor): Promise<Answered<CheckListAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const { commune: communeCode, includeNotFound = false } = body;
    this.requireCovered(actor, communeCode);
    return this.database.transaction(async (tx) => {
      await lockNumbers(tx, LOCKS.checkLists, [Number(communeCode)]);
      const earlier = answeredBefore(request, await this.checks.findByKeys(tx, request.keys), answerOf);
      if (earlier) return earlier;
      const failed = await this.checks.failed(tx, { communeCode, includeNotFound, limit: PEOPLE_MAX + 1 });
      const rows = failed.slice(0, PEOPLE_MAX).map((person) => ({ ...person, id: uuidv7() }));
      const list = {
        ...{ id: uuidv7(), communeCode, people: rows.length, more: failed.length > PEOPLE_MAX },
        ...{ madeAt: tx.recordedAt, madeBy: actor.id, made: request.digest },
      };
      await this.checks.insert(tx, list, rows);
      const detail = { commune: communeCode, people: rows.length };
      const entry = { objectKind: 'identity-check-list', objectId: list.id, detail };
      await this.audit.record(tx, { actor, action: 'identity-check-list.made', ...entry });
      return { body: answerOf(list), replayed: false };
    });
  }

  /** The file; everybody on it is on the record as looked at. @throws Refused 404 for another area's list */
  async workbook(id: string, actor: Actor): Promise<Buffer> {
    const list = await this.checks.find(this.database, id);
    if (!list) throw new Refused('check-list-not-found', { status: 404 });
    this.requireCovered(actor, list.communeCode);
    const rows = await this.checks.rowsOf(this.database, id);
    const people = await this.seal.openPeople(rows.map(({ personId, sealed }) => ({ id: personId, sealed })));
    await this.database.transaction((tx) =>
      this.audit.recordAll(
        tx,
        rows.map(({ personId }) => ({
          ...{ actor, action: 'vaccination-person.listed-for-check', objectKind: 'vaccination-person' },
          ...{ objectId: personId, detail: { list: id } },
        })),
      ),
    );
    const title = [`DANH SÁCH XÁC MINH THÔNG TIN TIÊM CHỦNG - ${this.nameOf(list.communeCode)}`];
    const lines = rows.flatMap((row) => {
      const person = people.get(row.personId);
      return person ? [lineOf(row, person)] : [];
    });
    return writeWorkbook({ sheet: 'Xac minh', title, header: CHECK_HEADER, rows: lines });
  }

  private requireCovered(actor: Actor, communeCode: string): void {
    if (!actorCovers(actor, communeCode, this.referenceData.adminUnits))
      throw new Refused('check-list-not-found', { status: 404 });
  }

  private nameOf(communeCode: string): string {
    return this.referenceData.adminUnits.find(communeCode)?.name ?? communeCode;
  }
}

function answerOf({ id, communeCode, people, more, madeAt }: CheckList): CheckListAnswer {
  return { id, commune: communeCode, people, more, madeAt: madeAt.toISOString() };
}

const SEX_WORDS: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ', other: 'Khác' };

function lineOf({ id, number, doses, notFoundAt, notFoundBy }: CheckRow, person: StatedPerson): string[] {
  const { fullName, birth, sex, phone, identityDocument, residence } = person;
  const born = birth?.precision === 'day' ? writtenDay(birth.date) : String(birth?.year ?? '');
  const before = notFoundAt ? `Không tìm thấy ngày ${writtenDay(localDayOf(notFoundAt))} (${notFoundBy})` : '';
  return [
    ...[String(number), fullName, born, SEX_WORDS[sex] ?? '', phone?.replace(/^\+84/, '0') ?? ''],
    ...[identityDocument?.number ?? '', residence.address ?? '', String(doses), before, '', '', '', '', '', id],
  ];
}

function writtenDay(day: LocalDay): string {
  return day.split('-').reverse().join('/');
}

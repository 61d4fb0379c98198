import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, Refused, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { HamletHistory, HamletsQueryString } from './hamlet.dto.js';
import type { Hamlet } from './hamlet.js';
import { Hamlets } from './hamlets.query.js';

/** The public list of the hamlets of an area. */
@Injectable()
export class ListHamletsUseCase {
  constructor(
    private readonly hamlets: Hamlets,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for an unknown area */
  async execute(areaCode: string, asked: HamletsQueryString): Promise<Page<Hamlet>> {
    const { limit, cursor, on, ended } = asked;
    const communes = this.referenceData.adminUnits.communesOf(areaCode).map(({ code }) => code);
    if (communes.length === 0) throw new Refused('area-not-found', { status: 404 });
    const day = ended === 'true' ? undefined : (on ?? localDayOf(this.clock.now()));
    const purpose = `hamlets ${areaCode}`;
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.hamlets.page(communes, {
      ...{ day, after: after === undefined ? undefined : String(after), rows: limit + 1 },
    });
    return pageOf(found, limit, ({ code }) => this.cursors.encode(purpose, [code]));
  }

  /** What was ever said of a hamlet. @throws Refused 404 where there is none of that code */
  async historyOf(communeCode: string, code: string): Promise<HamletHistory> {
    const versions = await this.hamlets.versionsOf(communeCode, code);
    if (versions.length === 0) throw new Refused('hamlet-not-found', { status: 404 });
    const items = versions.map(({ recordedAt, ...said }) => ({
      ...said,
      recordedAt: recordedAt?.toISOString() ?? null,
    }));
    return { code, items };
  }
}

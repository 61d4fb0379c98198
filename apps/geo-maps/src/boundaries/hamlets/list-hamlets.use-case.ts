import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, Refused, type Page, type PageQuery } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { Hamlet } from './hamlet.js';
import { Hamlets } from './hamlets.query.js';

/** The public list of the hamlets of an area. */
@Injectable()
export class ListHamletsUseCase {
  constructor(
    private readonly hamlets: Hamlets,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for an unknown area */
  async execute(areaCode: string, { limit, cursor }: PageQuery): Promise<Page<Hamlet>> {
    const communes = this.referenceData.adminUnits.communesOf(areaCode).map(({ code }) => code);
    if (communes.length === 0) throw new Refused('area-not-found', { status: 404 });
    const purpose = `hamlets ${areaCode}`;
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.hamlets.page(communes, after === undefined ? undefined : String(after), limit + 1);
    return pageOf(found, limit, ({ code }) => this.cursors.encode(purpose, [code]));
  }
}

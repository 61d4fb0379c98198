import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answeredNotModified, contentEtag, CursorCodec, pageOf, Public, Refused, type Page } from '#libs/http';
import { ReferenceData, type AdminUnit } from '#libs/reference-data';
import { isCalendarDate } from '#libs/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdminUnitList, ListAdminUnitsQuestion, type AdminUnitAnswer } from './list-admin-units.dto.js';

/** Serves the register of administrative units until the maps have a service of their own. */
@ApiTags('admin-units')
@Controller('v1/admin-units')
export class AdminUnitsController {
  constructor(
    private readonly reference: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** Provinces, districts and communes with their periods of validity, in the order of their codes. */
  @Get()
  @Public()
  list(
    @Query() question: ListAdminUnitsQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): AdminUnitList | undefined {
    if (question.on !== undefined && !isCalendarDate(question.on)) {
      throw new Refused('not-a-day', { status: 400, path: 'on' });
    }
    const { items, nextCursor } = this.page(question);
    const answer = { items: items.map(answerOf), nextCursor };
    const tag = contentEtag(JSON.stringify(answer));
    void reply.header('cache-control', 'public, max-age=3600');
    return answeredNotModified(request, reply, tag) ? undefined : answer;
  }

  /** The register changes only when the service starts anew, so that a position in it is a number of units. */
  private page({ limit, cursor, ...filter }: ListAdminUnitsQuestion): Page<AdminUnit> {
    const purpose = JSON.stringify(['admin-units', filter.level, filter.parent, filter.on]);
    const [position] = cursor === undefined ? [0] : this.cursors.decode(purpose, cursor);
    const from = Number(position);
    const units = this.reference.adminUnits.list(filter).slice(from, from + limit + 1);
    return pageOf(units, limit, () => this.cursors.encode(purpose, [from + limit]));
  }
}

function answerOf(unit: AdminUnit): AdminUnitAnswer {
  const { code, level, name } = unit;
  return {
    ...{ code, level, name },
    parentCode: unit.parentCode ?? null,
    latitude: unit.latitude ?? null,
    longitude: unit.longitude ?? null,
    areaKm2: unit.areaKm2 ?? null,
    population2019: unit.population2019 ?? null,
    validFrom: unit.validFrom ?? null,
    validTo: unit.validTo ?? null,
    document: unit.document ?? null,
    unconfirmed: unit.unconfirmed ?? false,
  };
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  etagOf,
  IdempotencyKey,
  idempotencyAnswer,
  IfMatchVersion,
  Permission,
  type Actor,
} from '#libs/http';
import type { FastifyReply } from 'fastify';
import { ChangeFacilityUseCase } from './change-facility.use-case.js';
import { FacilitiesQuery as Facilities } from './facilities.query.js';
import { facilityCode } from './facility-code.js';
import {
  ChangeFacilityBody,
  CloseFacilityBody,
  RegisterFacilityBody,
  ReplaceFacilityBody,
} from './facility-body.dto.js';
import {
  FacilitiesPage,
  FacilitiesQuery,
  FacilityDto,
  facilityDto,
  FacilityWithContactDto,
} from './facility-views.dto.js';
import type { Facility } from './facility.rules.js';
import { RegisterFacilityUseCase } from './register-facility.use-case.js';

/** The one register of facilities: hospitals, stations, laboratories, checkpoints and the rest. */
@ApiTags('facilities')
@Controller('v1/facilities')
export class FacilitiesController {
  constructor(
    private readonly register: RegisterFacilityUseCase,
    private readonly changes: ChangeFacilityUseCase,
    private readonly facilities: Facilities,
  ) {}

  /** Enters a facility. A repeated request is answered with the facility as it is by then. */
  @Post()
  @Permission('facilities:write')
  @ApiCreatedResponse({ type: FacilityDto })
  async create(
    @Body() body: RegisterFacilityBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityDto> {
    return answered(reply, idempotencyAnswer(reply, await this.register.execute({ body, idempotencyKey, actor })));
  }

  /** All facilities of the province, in the order of their codes. */
  @Get()
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilitiesPage })
  async list(@Query() query: FacilitiesQuery): Promise<FacilitiesPage> {
    const page = await this.facilities.list(query);
    return { ...page, items: page.items.map(facilityDto) };
  }

  @Get(':code')
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilityWithContactDto })
  async show(
    @Param('code', facilityCode) code: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityWithContactDto> {
    const { facility, contactPhone } = await this.facilities.show(code, actor);
    return { ...answered(reply, facility), contactPhone };
  }

  /** Says of a facility what the body says, and no more; its first day stays unless it is given. */
  @Put(':code')
  @Permission('facilities:write')
  @ApiOkResponse({ type: FacilityDto })
  async replace(
    @Param('code', facilityCode) code: string,
    @Body() body: ReplaceFacilityBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityDto> {
    return answered(reply, await this.changes.replace({ code, version, actor }, body));
  }

  /** Changes what the body names and leaves the rest. */
  @Patch(':code')
  @Permission('facilities:write')
  @ApiOkResponse({ type: FacilityDto })
  async change(
    @Param('code', facilityCode) code: string,
    @Body() body: ChangeFacilityBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityDto> {
    return answered(reply, await this.changes.change({ code, version, actor }, body));
  }

  /** Closes a facility from today or from the day that is given; to open it again, replace it without `validTo`. */
  @Post(':code/closure')
  @HttpCode(200)
  @Permission('facilities:write')
  @ApiOkResponse({ type: FacilityDto })
  async close(
    @Param('code', facilityCode) code: string,
    @Body() body: CloseFacilityBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityDto> {
    return answered(reply, await this.changes.close({ code, version, actor }, body.validTo));
  }
}

function answered(reply: FastifyReply, facility: Facility): FacilityDto {
  void reply.header('etag', etagOf(facility.version));
  return facilityDto(facility);
}

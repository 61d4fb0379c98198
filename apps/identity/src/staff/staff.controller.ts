import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  etagOf,
  IdempotencyKey,
  idempotencyAnswer,
  IfMatchVersion,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { FastifyReply } from 'fastify';
import type { StaffMember } from '../accounts/staff-account.js';
import { ChangeStaffUseCase } from './change-staff.use-case.js';
import { CreateStaffUseCase } from './create-staff.use-case.js';
import { ReadStaffUseCase } from './read-staff.use-case.js';
import { CreateStaffBody, StaffGrantBody, StaffQuery } from './staff-body.dto.js';
import { grantIn } from './staff-grant.js';
import { StaffDto, staffDto, StaffPage, StaffWithPasswordDto } from './staff-views.dto.js';

/** The people who sign in. */
@ApiTags('staff')
@Controller('v1/staff')
export class StaffController {
  constructor(
    private readonly create: CreateStaffUseCase,
    private readonly changes: ChangeStaffUseCase,
    private readonly reading: ReadStaffUseCase,
    private readonly clock: BusinessClock,
  ) {}

  /** Makes an account, with a password for its first sign-in. Nobody gives away what he does not have. */
  @Post()
  @Permission('staff:write')
  @ApiCreatedResponse({ type: StaffWithPasswordDto })
  async createStaff(
    @Body() body: CreateStaffBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffWithPasswordDto> {
    const answer = await this.create.execute({ body, idempotencyKey, actor });
    const { member, startPassword } = idempotencyAnswer(reply, answer);
    return { ...this.answered(reply, member), startPassword };
  }

  /** Those whose areas and facility lie in your own areas. */
  @Get()
  @Permission('staff:read')
  @ApiOkResponse({ type: StaffPage })
  async listStaff(@Query() query: StaffQuery, @CurrentActor() actor: Actor): Promise<StaffPage> {
    const { items, nextCursor } = await this.reading.page(query, actor);
    return { items: items.map((member) => staffDto(member, this.clock.now())), nextCursor };
  }

  @Get(':id')
  @Permission('staff:read')
  @ApiOkResponse({ type: StaffDto })
  async showStaff(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    return this.answered(reply, await this.reading.show(id, actor));
  }

  /** Gives another role, other areas, another end: what the body leaves out is taken away. */
  @Put(':id/grant')
  @Permission('staff:write')
  @ApiOkResponse({ type: StaffDto })
  async setGrant(
    @Param('id', uuidParam) id: string,
    @Body() body: StaffGrantBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    return this.answered(reply, await this.changes.setGrant({ id, version, actor }, grantIn(body)));
  }

  /** Disables the account for good; its tokens die within a minute. */
  @Post(':id/disable')
  @HttpCode(200)
  @Permission('staff:write')
  @ApiOkResponse({ type: StaffDto })
  async disableStaff(
    @Param('id', uuidParam) id: string,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    return this.answered(reply, await this.changes.disable({ id, version, actor }));
  }

  /**
   * A new start password, for one who lost the old one or the phone with the second factor. Sent again it is 412,
   * because the version has changed: a reset happens once.
   */
  @Post(':id/credential-resets')
  @Permission('staff:write')
  @ApiCreatedResponse({ type: StaffWithPasswordDto })
  async resetCredentials(
    @Param('id', uuidParam) id: string,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffWithPasswordDto> {
    const { member, startPassword } = await this.changes.resetCredentials({ id, version, actor });
    return { ...this.answered(reply, member), startPassword };
  }

  private answered(reply: FastifyReply, member: StaffMember): StaffDto {
    void reply.header('etag', etagOf(member.version)).header('cache-control', 'no-store');
    return staffDto(member, this.clock.now());
  }
}

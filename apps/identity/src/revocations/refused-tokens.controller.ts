import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permission } from '#libs/http';
import { DisabledClientsQuery } from '../clients/disabled-clients.query.js';
import { RefusedStaffQuery, type RefusedStaff } from '../staff/refused-staff.query.js';

/** Whose tokens are no longer good although they look so. */
interface RefusedTokens {
  readonly clientIds: readonly string[];
  readonly staff: readonly RefusedStaff[];
}

/** For the gateway, which asks every few seconds. It has no route from outside. */
@ApiExcludeController()
@Controller('internal/disabled-clients')
export class RefusedTokensController {
  constructor(
    private readonly clients: DisabledClientsQuery,
    private readonly staff: RefusedStaffQuery,
  ) {}

  @Permission('disabled-clients:read')
  @Get()
  async list(): Promise<RefusedTokens> {
    const [clientIds, staff] = await Promise.all([this.clients.clientIds(), this.staff.list()]);
    return { clientIds, staff };
  }
}

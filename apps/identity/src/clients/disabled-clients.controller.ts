import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permission } from '#libs/http';
import { DisabledClientsQuery } from './disabled-clients.query.js';

/** For the gateway, which asks every few seconds. It has no route from outside. */
@ApiExcludeController()
@Controller('internal/disabled-clients')
export class DisabledClientsController {
  constructor(private readonly query: DisabledClientsQuery) {}

  @Permission('disabled-clients:read')
  @Get()
  async list(): Promise<{ clientIds: string[] }> {
    return { clientIds: await this.query.clientIds() };
  }
}

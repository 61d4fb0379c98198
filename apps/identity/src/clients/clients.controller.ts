import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  etagOf,
  IdempotencyKey,
  idempotencyAnswer,
  IfMatchVersion,
  PageQuery,
  Permission,
  type Actor,
} from '#libs/http';
import type { FastifyReply } from 'fastify';
import { ClientDto, clientDto, ClientPageDto, CreateClientDto, CreatedClientDto } from './create-client.dto.js';
import { CreateClientUseCase } from './create-client.use-case.js';
import { DisableClientUseCase } from './disable-client.use-case.js';
import { ListClientsQuery } from './list-clients.query.js';

/** The applications that may ask for tokens. */
@ApiTags('clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(
    private readonly create: CreateClientUseCase,
    private readonly disable: DisableClientUseCase,
    private readonly clients: ListClientsQuery,
  ) {}

  @Permission('clients:write')
  @Post()
  async createClient(
    @Body() body: CreateClientDto,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedClientDto> {
    const grant = { ...body, facility: body.facility ?? null, quota: body.quota ?? null };
    const answer = await this.create.execute({ grant, idempotencyKey, actor });
    const { client, clientSecret } = idempotencyAnswer(reply, answer);
    void reply.header('etag', etagOf(client.version)).header('cache-control', 'no-store');
    return { ...clientDto(client), clientSecret };
  }

  @Permission('clients:write')
  @Get()
  async listClients(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ClientPageDto> {
    const { items, nextCursor } = await this.clients.page(actor, query);
    return { items: items.map(clientDto), nextCursor };
  }

  @Permission('clients:write')
  @Post(':clientId/disable')
  @HttpCode(200)
  async disableClient(
    @Param('clientId') clientId: string,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientDto> {
    const client = await this.disable.execute({ clientId, version, actor });
    void reply.header('etag', etagOf(client.version));
    return clientDto(client);
  }
}

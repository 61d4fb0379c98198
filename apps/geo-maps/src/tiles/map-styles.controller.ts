import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, Public } from '#libs/http';
import { DrawMapStyleUseCase } from './draw-map-style.use-case.js';
import { MapStyleQuery } from './map-style.dto.js';

@ApiTags('map-styles')
@Controller('v1/map-styles')
@Public()
export class MapStylesController {
  constructor(private readonly styles: DrawMapStyleUseCase) {}

  /** The Covid-19 map as a MapLibre style. */
  @Get('covid.json')
  @ApiOkResponse({ schema: { type: 'object' } })
  async covid(
    @Query() { language }: MapStyleQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const style = await this.styles.execute('covid', language ?? languageOf(request.headers['accept-language']));
    return style.sendTo(request, reply, 'accept-encoding, accept-language');
  }

  /** The map of essential goods as a MapLibre style. */
  @Get('essentials.json')
  @ApiOkResponse({ schema: { type: 'object' } })
  async essentials(
    @Query() { language }: MapStyleQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const style = await this.styles.execute('essentials', language ?? languageOf(request.headers['accept-language']));
    return style.sendTo(request, reply, 'accept-encoding, accept-language');
  }
}

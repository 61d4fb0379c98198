import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { KeptLayers } from './kept-layers.js';
import { LayerDayQuery, MapLayersView } from './layer.dto.js';
import { LayerSources } from './layer-sources.js';
import { ListLayersUseCase } from './list-layers.use-case.js';

const GEOJSON_CONTENT = { 'application/geo+json': { schema: { type: 'object' } } } as const;

@ApiTags('map-layers')
@Controller('v1/map-layers')
@Public()
export class MapLayersController {
  constructor(
    private readonly catalogue: ListLayersUseCase,
    private readonly sources: LayerSources,
    private readonly layers: KeptLayers,
  ) {}

  /** Every layer with its title, how fresh and how certain it is, where it comes from and where to find it. */
  @Get()
  @ApiOkResponse({ type: MapLayersView })
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return (await this.catalogue.execute()).sendTo(request, reply);
  }

  /** A layer as GeoJSON, with `asOf`, `certainty`, `source` and `boundaries` beside its features. */
  @Get(':layer')
  @ApiOkResponse({ content: GEOJSON_CONTENT })
  async read(
    @Param('layer') layer: string,
    @Query() { on }: LayerDayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return (await this.layers.of(this.sources.named(layer), on)).answer.sendTo(request, reply);
  }
}

import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Refused } from '#libs/http';
import { MAP_CACHE } from '../layers/kept-answer.js';
import { LayerDayQuery } from '../layers/layer.dto.js';
import { LayerSources } from '../layers/layer-sources.js';
import { KeptTiles } from './kept-tiles.js';
import { ReadTileJsonUseCase } from './read-tile-json.use-case.js';
import { TileQuery } from './tile.dto.js';
import { parseTileCoordinates, tileFaultPath, type TileCoordinates } from './tile-coordinates.js';

const TILE_CONTENT = {
  'application/vnd.mapbox-vector-tile': { schema: { type: 'string', format: 'binary' } },
} as const;

@ApiTags('tiles')
@Controller('tiles')
@Public()
export class TilesController {
  constructor(
    private readonly tileJson: ReadTileJsonUseCase,
    private readonly tiles: KeptTiles,
    private readonly sources: LayerSources,
  ) {}

  /** The tiles of a layer as TileJSON 3.0.0. */
  @Get(':layer.json')
  @ApiOkResponse({ schema: { type: 'object' } })
  async describe(
    @Param('layer') layer: string,
    @Query() { on }: LayerDayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return (await this.tileJson.execute(this.sources.named(layer), on)).sendTo(request, reply);
  }

  /** A Mapbox Vector Tile; 204 where there is nothing. The layer in it has the layer's own name. */
  @Get(':layer/:z/:x/:y.mvt')
  @ApiOkResponse({ content: TILE_CONTENT })
  @ApiNoContentResponse()
  async tile(
    @Param() { layer, ...place }: { layer: string; z: string; x: string; y: string },
    @Query() { on }: TileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const tile = await this.tiles.at(this.sources.named(layer), placeOf(place), on);
    if (tile === null) return void reply.status(204).header('cache-control', MAP_CACHE);
    return tile.sendTo(request, reply);
  }
}

/** @throws Refused 400 for an address that no tile has */
function placeOf({ z, x, y }: { z: string; x: string; y: string }): TileCoordinates {
  const parsed = parseTileCoordinates(z, x, y);
  if (parsed.ok) return parsed.value;
  const errors = [{ path: tileFaultPath(parsed.code), code: parsed.code }];
  throw new Refused('invalid-request', { status: 400, errors });
}

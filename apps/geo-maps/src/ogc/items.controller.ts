import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { AskedParameters } from './asked-parameters.decorator.js';
import { GEOJSON_TYPE } from './links.js';
import { ITEMS_LIMIT_DEFAULT, ITEMS_LIMIT_MAX } from './parse-items-query.js';
import { ReadItemsUseCase } from './read-items.use-case.js';
import { FORMAT } from './format-parameter.js';
import { sendDocument } from './send-document.js';
import { askedForNothingElse } from './understood.js';

const FEATURES = { content: { [GEOJSON_TYPE]: { schema: { type: 'object' } } } } as const;
const LIMIT = { type: 'integer', minimum: 1, maximum: ITEMS_LIMIT_MAX, default: ITEMS_LIMIT_DEFAULT } as const;
const BOX = { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 } as const;

/** OGC API – Features, Part 1: the features themselves. */
@ApiTags('ogc')
@Controller('ogc/collections/:collectionId/items')
@Public()
export class ItemsController {
  constructor(private readonly items: ReadItemsUseCase) {}

  /** The features of a layer in the order of their ids: those that hold now, or in the time that is asked for. */
  @Get()
  @ApiQuery(FORMAT)
  @ApiQuery({ name: 'bbox', required: false, explode: false, style: 'form', schema: BOX })
  @ApiQuery({ name: 'datetime', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'limit', required: false, schema: LIMIT })
  @ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0, default: 0 } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  @ApiOkResponse(FEATURES)
  async page(
    @Param('collectionId') id: string,
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | undefined> {
    return sendDocument(request, reply, await this.items.page(id, parameters), GEOJSON_TYPE);
  }

  /** One feature. */
  @Get(':featureId')
  @ApiQuery(FORMAT)
  @ApiOkResponse(FEATURES)
  async one(
    @Param('collectionId') id: string,
    @Param('featureId') featureId: string,
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | undefined> {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, await this.items.one(id, featureId), GEOJSON_TYPE);
  }
}

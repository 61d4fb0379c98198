import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { AskedParameters } from './asked-parameters.decorator.js';
import { CONFORMANCE } from './landing-page.js';
import { OPENAPI_TYPE } from './links.js';
import { ReadDocumentsUseCase } from './read-documents.use-case.js';
import { FORMAT } from './format-parameter.js';
import { sendDocument } from './send-document.js';
import { askedForNothingElse } from './understood.js';

const DOCUMENT = { schema: { type: 'object' } } as const;

/** OGC API – Features, Part 1: what leads to the features. */
@ApiTags('ogc')
@Controller('ogc')
@Public()
export class OgcController {
  constructor(private readonly documents: ReadDocumentsUseCase) {}

  /** The landing page. */
  @Get()
  @ApiQuery(FORMAT)
  @ApiOkResponse(DOCUMENT)
  landingPage(
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, this.documents.landingPage());
  }

  /** What this conforms to. */
  @Get('conformance')
  @ApiQuery(FORMAT)
  @ApiOkResponse(DOCUMENT)
  conformance(
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, CONFORMANCE);
  }

  /** This description. */
  @Get('api')
  @ApiQuery(FORMAT)
  @ApiOkResponse({ content: { [OPENAPI_TYPE]: DOCUMENT } })
  api(
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, this.documents.api(), OPENAPI_TYPE);
  }

  /** Every layer as a collection of features. */
  @Get('collections')
  @ApiQuery(FORMAT)
  @ApiOkResponse(DOCUMENT)
  collections(
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, this.documents.collections());
  }

  /** One layer. */
  @Get('collections/:collectionId')
  @ApiQuery(FORMAT)
  @ApiOkResponse(DOCUMENT)
  collection(
    @Param('collectionId') id: string,
    @AskedParameters() parameters: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    askedForNothingElse(parameters);
    return sendDocument(request, reply, this.documents.collection(id));
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import {
  BLOCK_LABELS_MAX,
  IssueBlockBody,
  IssuedBlock,
  LabelsQueryString,
  ReprintBody,
  ReprintedLabels,
} from './barcode-block.dto.js';
import { IssueLabelsUseCase } from './issue-labels.use-case.js';
import { PrintLabelsUseCase } from './print-labels.use-case.js';

const BINARY = { schema: { type: 'string' as const, format: 'binary' } };
const PRINTED = { 'application/pdf': BINARY, 'application/vnd.zebra.zpl': BINARY };
const REPRINT_BYTES_MAX = 64 * BLOCK_LABELS_MAX;

@ApiTags('barcodes')
@Controller('v1/barcode-blocks')
@Permission('specimens:write')
export class BarcodeBlocksController {
  constructor(
    private readonly issuing: IssueLabelsUseCase,
    private readonly printing: PrintLabelsUseCase,
  ) {}

  /** Issues a block of barcodes to a facility, each with a check character. */
  @Post()
  @ApiCreatedResponse({ type: IssuedBlock })
  async issue(
    @Body() body: IssueBlockBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedBlock> {
    return idempotencyAnswer(reply, await this.issuing.issue({ body, idempotencyKey, actor }));
  }

  /** The labels of a block that may still be used, as sheets of A4 or for a label printer. */
  @Get(':id/labels')
  @ApiOkResponse({ content: PRINTED })
  async print(
    @Param('id', uuidParam) id: string,
    @Query() { format }: LabelsQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { type, content } = await this.printing.execute(id, format ?? 'pdf', actor);
    void reply.type(type).header('cache-control', 'no-store');
    return content;
  }

  /** New labels in the stead of some that are gone; the old ones are void. */
  @Post(':id/reprints')
  @BodyBytesMax(REPRINT_BYTES_MAX)
  @ApiCreatedResponse({ type: ReprintedLabels })
  async reprint(
    @Param('id', uuidParam) id: string,
    @Body() body: ReprintBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReprintedLabels> {
    return idempotencyAnswer(reply, await this.issuing.reprint(id, { body, idempotencyKey, actor }));
  }
}

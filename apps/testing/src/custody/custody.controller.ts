import { Body, Controller, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  ParsedParam,
  Permission,
  type Actor,
} from '#libs/http';
import { AssignerQuery } from '../specimens/assigner-query.dto.js';
import { readBarcodeText } from '../specimens/specimen-fields.rules.js';
import {
  CONSIGNMENT_BYTES_MAX,
  ConsignmentAnswer,
  ConsignmentBody,
  CustodyStepAnswer,
  LossBody,
  ReceiptBody,
} from './custody.dto.js';
import { DispatchSpecimensUseCase } from './dispatch-specimens.use-case.js';
import { ReceiveSpecimenUseCase } from './receive-specimen.use-case.js';

const barcodeParam = new ParsedParam(readBarcodeText);

@ApiTags('specimens')
@Controller('v1')
export class CustodyController {
  constructor(
    private readonly receiving: ReceiveSpecimenUseCase,
    private readonly dispatching: DispatchSpecimensUseCase,
  ) {}

  /** Sends specimens to a laboratory, all of them or none. */
  @Post('consignments')
  @Permission('specimens:write')
  @BodyBytesMax(CONSIGNMENT_BYTES_MAX)
  @ApiCreatedResponse({ type: ConsignmentAnswer })
  async dispatch(
    @Body() body: ConsignmentBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsignmentAnswer> {
    return idempotencyAnswer(reply, await this.dispatching.execute({ body, idempotencyKey, actor }));
  }

  /** Takes a specimen into the custody of a laboratory, dispatched or not; or refuses it for its condition. */
  @Post('specimens/:barcode/receipts')
  @Permission('specimens:receive')
  @ApiCreatedResponse({ type: CustodyStepAnswer })
  async receive(
    @Param('barcode', barcodeParam) barcode: string,
    @Query() { assigner }: AssignerQuery,
    @Body() body: ReceiptBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustodyStepAnswer> {
    const command = { asked: { barcode, assigner }, body, idempotencyKey, actor };
    return idempotencyAnswer(reply, await this.receiving.receive(command));
  }

  /** Gives a specimen up as lost; a new one is asked for. */
  @Post('specimens/:barcode/losses')
  @Permission('specimens:write')
  @ApiCreatedResponse({ type: CustodyStepAnswer })
  async giveUp(
    @Param('barcode', barcodeParam) barcode: string,
    @Query() { assigner }: AssignerQuery,
    @Body() body: LossBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustodyStepAnswer> {
    const command = { asked: { barcode, assigner }, body, idempotencyKey, actor };
    return idempotencyAnswer(reply, await this.receiving.giveUp(command));
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  uuidParam,
  WORKBOOK_TYPE,
  type Actor,
} from '#libs/http';
import { ExportDosesUseCase } from './export-doses.use-case.js';
import { ExportDosesBody, NationalExportAnswer } from './national.dto.js';
import { ReadExportUseCase } from './read-export.use-case.js';
import { WriteExportUseCase } from './write-export.use-case.js';

/** Doses on their way to the national platform, in its own template. */
@ApiTags('doses')
@Controller('v1/doses/national-exports')
@Permission('doses:export')
export class NationalExportsController {
  constructor(
    private readonly exports: ExportDosesUseCase,
    private readonly reading: ReadExportUseCase,
    private readonly writing: WriteExportUseCase,
  ) {}

  /** Takes the doses that are not on the national platform yet, the oldest first; each is in one file only. */
  @Post()
  @ApiCreatedResponse({ type: NationalExportAnswer })
  async make(
    @Body() body: ExportDosesBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NationalExportAnswer> {
    return idempotencyAnswer(reply, await this.exports.execute({ body, idempotencyKey, actor }));
  }

  /** What has become of the doses of a file. */
  @Get(':id')
  @ApiOkResponse({ type: NationalExportAnswer })
  show(@Param('id', uuidParam) id: string, @CurrentActor() actor: Actor): Promise<NationalExportAnswer> {
    return this.reading.show(id, actor);
  }

  /** The file itself: the 27 columns of the template, with our id of each row in the column of notes. */
  @Get(':id/rows.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async rows(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const workbook = await this.writing.execute(id, actor);
    void reply.type(WORKBOOK_TYPE).header('cache-control', 'no-store');
    void reply.header('content-disposition', `attachment; filename="doses-${id}.xlsx"`);
    return workbook;
  }
}

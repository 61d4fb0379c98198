import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ActingOnVersion,
  etagOf,
  idempotencyAnswer,
  Permission,
  uuidParam,
  type ActOnVersion,
  type Answered,
} from '#libs/http';
import {
  CodeBody,
  CorrectionBody,
  DeathBody,
  DeathConfirmationBody,
  DoneCaseAct,
  FactsBody,
  JoinBody,
  LinkBody,
  MoveBody,
  NoteBody,
  RecoveryBody,
  TransferBody,
  TreatmentBody,
} from './act-on-case.dto.js';
import { ActOnCaseUseCase } from './act-on-case.use-case.js';
import type { RequestedAct } from './case-act.rules.js';
import { parseNationalCode } from './case-fields.js';
import type { CaseAct } from './case-act.js';
import type { DischargeSample } from './discharge.rules.js';
import { LinkCasesUseCase, type CaseLink } from './link-cases.use-case.js';

/** Everything that is done to a case. Each act names the version that the officer has seen. */
@ApiTags('cases')
@Controller('v1/cases/:id')
@Permission('cases:write')
export class CaseActsController {
  constructor(
    private readonly acting: ActOnCaseUseCase,
    private readonly linking: LinkCasesUseCase,
  ) {}

  /** Enters the code that the national system has given. */
  @Post('codes')
  @ApiCreatedResponse({ type: DoneCaseAct })
  code(
    @Param('id', uuidParam) id: string,
    @Body() body: CodeBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'coded', nationalCode: codeOf(body) });
  }

  /** Tells what was not known at the test; a suspect may become a case by it. */
  @Post('facts')
  @ApiCreatedResponse({ type: DoneCaseAct })
  findFacts(
    @Param('id', uuidParam) id: string,
    @Body() body: FactsBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'facts-found', ...body });
  }

  /** Finds that a suspect is no case. */
  @Post('rulings-out')
  @ApiCreatedResponse({ type: DoneCaseAct })
  ruleOut(
    @Param('id', uuidParam) id: string,
    @Body() body: NoteBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'ruled-out', ...body });
  }

  /** Tells where the person stays now, and who is responsible. No figure moves by it. */
  @Post('transfers')
  @ApiCreatedResponse({ type: DoneCaseAct })
  transfer(
    @Param('id', uuidParam) id: string,
    @Body() body: TransferBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'transferred', ...body });
  }

  /** Tells how severe it is and where it is treated. */
  @Post('treatments')
  @ApiCreatedResponse({ type: DoneCaseAct })
  treat(
    @Param('id', uuidParam) id: string,
    @Body() body: TreatmentBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'treated', ...body });
  }

  /** Ends the case in recovery, by the dated rule of discharge or by the document of a hospital. */
  @Post('recoveries')
  @ApiCreatedResponse({ type: DoneCaseAct })
  recover(
    @Param('id', uuidParam) id: string,
    @Body() body: RecoveryBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, {
      kind: 'recovered',
      day: body.day,
      samples: samplesOf(body),
      ...(body.document && { document: body.document }),
    });
  }

  /** Ends the case here: another province takes it over. */
  @Post('moves')
  @ApiCreatedResponse({ type: DoneCaseAct })
  move(
    @Param('id', uuidParam) id: string,
    @Body() body: MoveBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'moved', ...body });
  }

  /** Reports a death, which counts once a second person has confirmed it. */
  @Post('deaths')
  @ApiCreatedResponse({ type: DoneCaseAct })
  reportDeath(
    @Param('id', uuidParam) id: string,
    @Body() body: DeathBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'death-reported', ...body });
  }

  /** Confirms a death that another has reported. */
  @Post('death-confirmations')
  @Permission('cases:confirm')
  @ApiCreatedResponse({ type: DoneCaseAct })
  confirmDeath(
    @Param('id', uuidParam) id: string,
    @Body() body: DeathConfirmationBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'death-confirmed', ...body });
  }

  /** Takes an outcome back that was entered by mistake. */
  @Post('reopenings')
  @ApiCreatedResponse({ type: DoneCaseAct })
  reopen(
    @Param('id', uuidParam) id: string,
    @Body() body: NoteBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'reopened', ...body });
  }

  /** Corrects origin or day of publication. */
  @Post('corrections')
  @ApiCreatedResponse({ type: DoneCaseAct })
  correct(
    @Param('id', uuidParam) id: string,
    @Body() body: CorrectionBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    return this.perform(reply, id, acting, { kind: 'corrected', ...body });
  }

  /** Tells by which case this one was infected. */
  @Post('links')
  @ApiCreatedResponse({ type: DoneCaseAct })
  async link(
    @Param('id', uuidParam) id: string,
    @Body() body: LinkBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    const link: CaseLink = { kind: 'infected-by', other: body.infectedBy };
    return answer(reply, await this.linking.execute({ id, link, ...acting }));
  }

  /** Makes two cases of one person one: the results go over, and this case is withdrawn. */
  @Post('joins')
  @ApiCreatedResponse({ type: DoneCaseAct })
  async join(
    @Param('id', uuidParam) id: string,
    @Body() body: JoinBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneCaseAct> {
    const link: CaseLink = { kind: 'joined', other: body.into };
    return answer(reply, await this.linking.execute({ id, link, ...acting }));
  }

  private async perform(
    reply: FastifyReply,
    id: string,
    acting: ActOnVersion,
    act: RequestedAct,
  ): Promise<DoneCaseAct> {
    return answer(reply, await this.acting.execute({ id, act, ...acting }));
  }
}

function answer(reply: FastifyReply, answered: Answered<CaseAct>): DoneCaseAct {
  const { id, caseId, act, version, happenedAt } = idempotencyAnswer(reply, answered);
  void reply.header('etag', etagOf(version));
  return { id, caseId, act, version, at: happenedAt.toISOString() };
}

/** The field was parsed when it arrived. */
function codeOf({ nationalCode }: CodeBody): string {
  const parsed = parseNationalCode(nationalCode);
  return parsed.ok ? parsed.value : nationalCode;
}

function samplesOf({ samples = [] }: RecoveryBody): DischargeSample[] {
  return samples.map(({ sampledAt, value, ct }) => ({ sampledAt: new Date(sampledAt), value, ct: ct ?? null }));
}

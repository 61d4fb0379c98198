import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  Public,
  uuidParam,
  type Actor,
} from '#libs/http';
import { CertificateIssuer } from './certificate-issuer.js';
import {
  CertificateQueryString,
  IssueCertificateBody,
  IssuedCertificateAnswer,
  RevokeCertificateBody,
  RevokedCertificateAnswer,
  ShownCertificate,
  TrustListAnswer,
  VERIFICATION_BYTES_MAX,
  VerifiedVaccinationCertificate,
  VerifyVaccinationCertificateBody,
} from './certificate.dto.js';
import { IssueCertificateUseCase } from './issue-certificate.use-case.js';
import { ReadCertificateUseCase } from './read-certificate.use-case.js';
import { RevokeCertificateUseCase } from './revoke-certificate.use-case.js';
import { VerifyCertificateUseCase } from './verify-certificate.use-case.js';

/** Certificates of single doses in the EU format, signed by the province under its own name. */
@ApiTags('vaccination-certificates')
@Controller('v1/vaccination-certificates')
export class CertificatesController {
  constructor(
    private readonly issuing: IssueCertificateUseCase,
    private readonly reading: ReadCertificateUseCase,
    private readonly revoking: RevokeCertificateUseCase,
    private readonly verifying: VerifyCertificateUseCase,
    private readonly issuer: CertificateIssuer,
  ) {}

  /** Certifies a dose that stands. While the same is to be said of it, everybody who asks is given the same one. */
  @Post()
  @Permission('vaccination-certificates:issue')
  @ApiCreatedResponse({ type: IssuedCertificateAnswer })
  async issue(
    @Body() { doseId }: IssueCertificateBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedCertificateAnswer> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.issuing.execute({ doseId, idempotencyKey, actor }));
  }

  /** Whether a certificate is genuine and still holds, ours or of another issuer; whoever stands before its holder may ask. */
  @Post('verify')
  @Public()
  @HttpCode(200)
  @BodyBytesMax(VERIFICATION_BYTES_MAX)
  @ApiOkResponse({ type: VerifiedVaccinationCertificate })
  verify(
    @Body() { text }: VerifyVaccinationCertificateBody,
    @CurrentActor() actor: Actor,
  ): Promise<VerifiedVaccinationCertificate> {
    return this.verifying.execute(text, actor);
  }

  /** Whose signatures are believed: with it a certificate is read without network; whether ours still holds only we say. */
  @Get('trust-list')
  @Public()
  @ApiOkResponse({ type: TrustListAnswer })
  trustList(): TrustListAnswer {
    return { issuers: [...this.issuer.trustList.issuers] };
  }

  /** A certificate and whether it still holds; as a page to print with `format=pdf`. */
  @Get(':id')
  @Permission('vaccination-certificates:issue')
  @ApiOkResponse({ type: ShownCertificate })
  async show(
    @Param('id', uuidParam) id: string,
    @Query() { format }: CertificateQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCertificate | Buffer> {
    const isPdf = format === 'pdf';
    const shown = isPdf ? await this.reading.print(id, actor) : await this.reading.show(id, actor);
    void reply.header('cache-control', 'no-store');
    if (isPdf) void reply.type('application/pdf');
    return shown;
  }

  /** Takes a certificate back for good. */
  @Post(':id/revocations')
  @Permission('vaccination-certificates:revoke')
  @ApiCreatedResponse({ type: RevokedCertificateAnswer })
  async revoke(
    @Param('id', uuidParam) id: string,
    @Body() { reason }: RevokeCertificateBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RevokedCertificateAnswer> {
    return idempotencyAnswer(reply, await this.revoking.execute({ id, reason, idempotencyKey, actor }));
  }
}

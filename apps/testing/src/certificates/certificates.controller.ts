import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, Public, type Actor } from '#libs/http';
import { AssignerQuery } from '../specimens/assigner-query.dto.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { CertificateKeys } from './certificate-keys.js';
import { PublishedCertificateKeys, VerifiedCertificate, VerifyCertificateBody } from './certificate.dto.js';
import { IssueCertificateUseCase } from './issue-certificate.use-case.js';
import { VerifyCertificateUseCase } from './verify-certificate.use-case.js';

@ApiTags('result-certificates')
@Controller('v1')
export class CertificatesController {
  constructor(
    private readonly issuing: IssueCertificateUseCase,
    private readonly verifying: VerifyCertificateUseCase,
    private readonly specimens: SpecimensByBarcodeQuery,
    private readonly keys: CertificateKeys,
  ) {}

  /** Whether a certificate is genuine and still holds; whoever stands before its holder may ask. */
  @Post('result-certificates/verify')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: VerifiedCertificate })
  verify(@Body() { text }: VerifyCertificateBody, @CurrentActor() actor: Actor): Promise<VerifiedCertificate> {
    return this.verifying.execute(text, actor);
  }

  /** The keys with which the signature can be checked without network; whether a result still holds only we can say. */
  @Get('result-certificates/keys')
  @Public()
  @ApiOkResponse({ type: PublishedCertificateKeys })
  published(): PublishedCertificateKeys {
    return { keys: [...this.keys.published] };
  }

  /** The certificate of a released version, for somebody who cannot look it up himself. */
  @Get('specimens/:barcode/results/:version/certificate')
  @Permission('results:read')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(
    @Param('barcode') barcode: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { assigner }: AssignerQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { id: specimenId } = await this.specimens.find(actor, { barcode, assigner });
    const pdf = await this.issuing.execute({ specimenId, version, actor });
    void reply.type('application/pdf').header('cache-control', 'no-store');
    return pdf;
  }
}

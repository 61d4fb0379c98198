import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnyTextBody, CurrentActor, Public, type Actor } from '#libs/http';
import { ReadScanUseCase } from './read-scan.use-case.js';
import { ScanBody, ScanView } from './scan.dto.js';

/** Several times the longest text of a QR code, so that a longer one is named hostile and only a flood is refused. */
const SCAN_BODY_BYTES_MAX = 65_536;

@ApiTags('scans')
@Controller('v1/scans')
export class ScansController {
  constructor(private readonly scans: ReadScanUseCase) {}

  /**
   * Says what a scanned or typed text is and what can be done with it. Creates nothing and keeps nothing of the text.
   * The person in it is masked; for `scans:read` the person is shown, and the reading is in the audit.
   */
  @Post()
  @HttpCode(200)
  @Public()
  @AnyTextBody(SCAN_BODY_BYTES_MAX)
  @ApiOkResponse({ type: ScanView })
  read(@Body() { text }: ScanBody, @CurrentActor() actor: Actor): Promise<ScanView> {
    return this.scans.execute(text, actor);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, type Actor } from '#libs/http';
import { ScanCoverage, ScanCoverageQuestion } from './scan-coverage.dto.js';
import { ScanCoverageUseCase } from './scan-coverage.use-case.js';

@ApiTags('checkpoints')
@Controller('v1/scan-coverage')
export class ScanCoverageController {
  constructor(private readonly coverage: ScanCoverageUseCase) {}

  /** Expected against actual scans of a day, by checkpoint and hour and by public place. */
  @Get()
  @Permission('checkpoints:read')
  @ApiOkResponse({ type: ScanCoverage })
  read(@Query() question: ScanCoverageQuestion, @CurrentActor() actor: Actor): Promise<ScanCoverage> {
    return this.coverage.execute(question, actor);
  }
}

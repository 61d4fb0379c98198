import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor, Permission, uuidParam, type Actor } from '#libs/http';
import { SpecimenPersonAnswer, SpecimenPersonQuestion } from './specimen-person.dto.js';
import { TellPersonUseCase } from './tell-person.use-case.js';

/** For services of the installation alone: the gateway routes nothing below /internal (ADR 30). */
@ApiExcludeController()
@Controller('internal/specimens')
export class SpecimenPeopleController {
  constructor(private readonly telling: TellPersonUseCase) {}

  @Get(':id/person')
  @Permission('specimen-people:read')
  tell(
    @Param('id', uuidParam) id: string,
    @Query() { resultVersion }: SpecimenPersonQuestion,
    @CurrentActor() actor: Actor,
  ): Promise<SpecimenPersonAnswer> {
    return this.telling.execute(id, resultVersion, actor);
  }
}

import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { PersonOfSpecimenQuery } from './person-of-specimen.query.js';
import { SpecimenPeopleController } from './specimen-people.controller.js';
import { TellPersonUseCase } from './tell-person.use-case.js';

/** Who the person of a specimen is, for the registry of cases. */
@Module({
  imports: [PeopleModule],
  controllers: [SpecimenPeopleController],
  providers: [PersonOfSpecimenQuery, TellPersonUseCase],
})
export class PeopleForCasesModule {}

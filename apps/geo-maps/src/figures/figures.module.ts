import { Module } from '@nestjs/common';
import { CommunityCasesProjection } from './community-cases.projection.js';
import { CommunityCasesQuery } from './community-cases.query.js';
import { EnterAreaFactsUseCase } from './enter-area-facts.use-case.js';
import { EnteredFactsQuery } from './entered-facts.query.js';
import { EnteredFactsStore } from './entered-facts.store.js';
import { FiguresController } from './figures.controller.js';
import { FiguresFreshnessQuery } from './figures-freshness.query.js';
import { FiguresQuery } from './figures.query.js';
import { ReadFiguresUseCase } from './read-figures.use-case.js';
import { VaccinatedResidentsProjection } from './vaccinated-residents.projection.js';
import { VaccinatedResidentsQuery } from './vaccinated-residents.query.js';

/** Cases, coverage and people of areas, by views of its own and by what officers enter. */
@Module({
  controllers: [FiguresController],
  providers: [
    CommunityCasesProjection,
    VaccinatedResidentsProjection,
    CommunityCasesQuery,
    VaccinatedResidentsQuery,
    EnteredFactsStore,
    EnteredFactsQuery,
    EnterAreaFactsUseCase,
    ReadFiguresUseCase,
    FiguresQuery,
    FiguresFreshnessQuery,
  ],
  exports: [CommunityCasesProjection, VaccinatedResidentsProjection, FiguresQuery, FiguresFreshnessQuery],
})
export class FiguresModule {}

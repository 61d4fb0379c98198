import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  adverseEventCounted,
  adverseEventOverdueChanged,
  correctionTicketCounted,
  correctionTicketOverdueChanged,
  caseChanged,
  caseOpened,
  communeLevelChanged,
  completenessChanged,
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  doseCounted,
  doseStatusChanged,
  personDayCounted,
  personProgressed,
  placeClosed,
  placeRegistered,
  poolFormed,
  poolStatusChanged,
  resultAmended,
  resultReleased,
  resultWithdrawn,
  screeningCounted,
  specimenCollected,
  specimenOverdueChanged,
  specimenReceived,
  specimenRefused,
  stockBalanced,
  stockUsed,
  supplyPointCounted,
} from '#libs/contracts';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { DeclarationsProjection } from './reports/declarations.projection.js';
import { PlacesProjection } from './reports/places.projection.js';
import { SpecimensProjection } from './reports/specimens.projection.js';
import { PoolsProjection } from './reports/pools.projection.js';
import { ResultsProjection } from './reports/results.projection.js';
import { PeopleProjection } from './reports/people.projection.js';
import { CasesProjection } from './reports/cases.projection.js';
import { DosesProjection } from './reports/doses.projection.js';
import { VaccinatedProjection } from './reports/vaccinated.projection.js';
import { CompletenessProjection } from './reports/completeness.projection.js';
import { ScreeningsProjection } from './reports/screenings.projection.js';
import { StockProjection } from './reports/stock.projection.js';
import { CorrectionsProjection } from './reports/corrections.projection.js';
import { LevelsProjection } from './reports/levels.projection.js';
import { SupplyProjection } from './reports/supply.projection.js';
import { ReactionsProjection } from './reports/reactions.projection.js';

const toDeclarations = { view: 'declarations' };
const toPlaces = { view: 'places' };
const toSpecimens = { view: 'specimens' };
const toPools = { view: 'pools' };
const toResults = { view: 'results' };
const toPeople = { view: 'people' };
const toCases = { view: 'cases' };
const toDoses = { view: 'doses' };
const toVaccinated = { view: 'vaccinated' };
const toCompleteness = { view: 'completeness' };
const toScreenings = { view: 'screenings' };
const toStock = { view: 'stock' };
const toReactions = { view: 'reactions' };
const toCorrections = { view: 'corrections' };
const toSupply = { view: 'supply' };
const toLevels = { view: 'levels' };

/** Every fact that reporting takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly declarations: DeclarationsProjection,
    private readonly places: PlacesProjection,
    private readonly specimens: SpecimensProjection,
    private readonly pools: PoolsProjection,
    private readonly results: ResultsProjection,
    private readonly people: PeopleProjection,
    private readonly cases: CasesProjection,
    private readonly doses: DosesProjection,
    private readonly vaccinated: VaccinatedProjection,
    private readonly completeness: CompletenessProjection,
    private readonly screenings: ScreeningsProjection,
    private readonly stock: StockProjection,
    private readonly reactions: ReactionsProjection,
    private readonly corrections: CorrectionsProjection,
    private readonly supply: SupplyProjection,
    private readonly levels: LevelsProjection,
  ) {}

  @EventPattern<string>(declarationSubmitted.type, toDeclarations)
  declarationSubmitted(@Payload() event: ReceivedEvent<typeof declarationSubmitted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.submitted(event));
  }

  @EventPattern<string>(declarationCorrected.type, toDeclarations)
  declarationCorrected(@Payload() event: ReceivedEvent<typeof declarationCorrected>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.corrected(event));
  }

  @EventPattern<string>(declarationReviewed.type, toDeclarations)
  declarationReviewed(@Payload() event: ReceivedEvent<typeof declarationReviewed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.reviewed(event));
  }

  @EventPattern<string>(placeRegistered.type, toPlaces)
  placeRegistered(@Payload() event: ReceivedEvent<typeof placeRegistered>, @Ctx() batch: FoldContext): void {
    batch.fold(this.places, this.places.registered(event));
  }

  @EventPattern<string>(placeClosed.type, toPlaces)
  placeClosed(@Payload() event: ReceivedEvent<typeof placeClosed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.places, this.places.closed(event));
  }

  @EventPattern<string>(specimenCollected.type, toSpecimens)
  specimenCollected(@Payload() event: ReceivedEvent<typeof specimenCollected>, @Ctx() batch: FoldContext): void {
    batch.fold(this.specimens, this.specimens.collected(event));
  }

  @EventPattern<string>(specimenReceived.type, toSpecimens)
  specimenReceived(@Payload() event: ReceivedEvent<typeof specimenReceived>, @Ctx() batch: FoldContext): void {
    batch.fold(this.specimens, this.specimens.received(event));
  }

  @EventPattern<string>(specimenRefused.type, toSpecimens)
  specimenRefused(@Payload() event: ReceivedEvent<typeof specimenRefused>, @Ctx() batch: FoldContext): void {
    batch.fold(this.specimens, this.specimens.refused(event));
  }

  @EventPattern<string>(specimenOverdueChanged.type, toSpecimens)
  specimenOverdueChanged(
    @Payload() event: ReceivedEvent<typeof specimenOverdueChanged>,
    @Ctx() batch: FoldContext,
  ): void {
    batch.fold(this.specimens, this.specimens.overdueChanged(event));
  }

  @EventPattern<string>(poolFormed.type, toPools)
  poolFormed(@Payload() event: ReceivedEvent<typeof poolFormed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.pools, this.pools.formed(event));
  }

  @EventPattern<string>(poolStatusChanged.type, toPools)
  poolStatusChanged(@Payload() event: ReceivedEvent<typeof poolStatusChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.pools, this.pools.statusChanged(event));
  }

  @EventPattern<string>(resultReleased.type, toResults)
  resultReleased(@Payload() event: ReceivedEvent<typeof resultReleased>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.released(event));
  }

  @EventPattern<string>(resultAmended.type, toResults)
  resultAmended(@Payload() event: ReceivedEvent<typeof resultAmended>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.amended(event));
  }

  @EventPattern<string>(resultWithdrawn.type, toResults)
  resultWithdrawn(@Payload() event: ReceivedEvent<typeof resultWithdrawn>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.withdrawn(event));
  }

  @EventPattern<string>(personDayCounted.type, toPeople)
  personDayCounted(@Payload() event: ReceivedEvent<typeof personDayCounted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.people, this.people.counted(event));
  }

  @EventPattern<string>(caseOpened.type, toCases)
  caseOpened(@Payload() event: ReceivedEvent<typeof caseOpened>, @Ctx() batch: FoldContext): void {
    batch.fold(this.cases, this.cases.opened(event));
  }

  @EventPattern<string>(caseChanged.type, toCases)
  caseChanged(@Payload() event: ReceivedEvent<typeof caseChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.cases, this.cases.changed(event));
  }

  @EventPattern<string>(doseCounted.type, toDoses)
  doseCounted(@Payload() event: ReceivedEvent<typeof doseCounted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.doses, this.doses.counted(event));
  }

  @EventPattern<string>(personProgressed.type, toVaccinated)
  personProgressed(@Payload() event: ReceivedEvent<typeof personProgressed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.vaccinated, this.vaccinated.progressed(event));
  }

  @EventPattern<string>(completenessChanged.type, toCompleteness)
  completenessChanged(@Payload() event: ReceivedEvent<typeof completenessChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.completeness, this.completeness.changed(event));
  }

  @EventPattern<string>(doseStatusChanged.type, toDoses)
  doseStatusChanged(@Payload() event: ReceivedEvent<typeof doseStatusChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.doses, this.doses.statusChanged(event));
  }

  @EventPattern<string>(screeningCounted.type, toScreenings)
  screeningCounted(@Payload() event: ReceivedEvent<typeof screeningCounted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.screenings, this.screenings.counted(event));
  }

  @EventPattern<string>(stockUsed.type, toStock)
  stockUsed(@Payload() event: ReceivedEvent<typeof stockUsed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.stock, this.stock.used(event));
  }

  @EventPattern<string>(stockBalanced.type, toStock)
  stockBalanced(@Payload() event: ReceivedEvent<typeof stockBalanced>, @Ctx() batch: FoldContext): void {
    batch.fold(this.stock, this.stock.balanced(event));
  }

  @EventPattern<string>(adverseEventCounted.type, toReactions)
  adverseEventCounted(@Payload() event: ReceivedEvent<typeof adverseEventCounted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.reactions, this.reactions.counted(event));
  }

  @EventPattern<string>(adverseEventOverdueChanged.type, toReactions)
  adverseEventOverdueChanged(
    @Payload() event: ReceivedEvent<typeof adverseEventOverdueChanged>,
    @Ctx() batch: FoldContext,
  ): void {
    batch.fold(this.reactions, this.reactions.overdueChanged(event));
  }

  @EventPattern<string>(correctionTicketCounted.type, toCorrections)
  correctionTicketCounted(
    @Payload() event: ReceivedEvent<typeof correctionTicketCounted>,
    @Ctx() batch: FoldContext,
  ): void {
    batch.fold(this.corrections, this.corrections.counted(event));
  }

  @EventPattern<string>(correctionTicketOverdueChanged.type, toCorrections)
  correctionTicketOverdueChanged(
    @Payload() event: ReceivedEvent<typeof correctionTicketOverdueChanged>,
    @Ctx() batch: FoldContext,
  ): void {
    batch.fold(this.corrections, this.corrections.overdueChanged(event));
  }

  @EventPattern<string>(supplyPointCounted.type, toSupply)
  supplyPointCounted(@Payload() event: ReceivedEvent<typeof supplyPointCounted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.supply, this.supply.counted(event));
  }

  @EventPattern<string>(communeLevelChanged.type, toLevels)
  communeLevelChanged(@Payload() event: ReceivedEvent<typeof communeLevelChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.levels, this.levels.changed(event));
  }
}

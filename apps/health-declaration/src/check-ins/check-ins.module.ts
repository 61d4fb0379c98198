import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { CheckInByIdQuery } from './check-in-by-id.query.js';
import { CheckInErasureStore } from './check-in-erasure.store.js';
import { CheckInSeal } from './check-in-seal.js';
import { CheckInStore } from './check-in.store.js';
import { CheckInUseCase } from './check-in.use-case.js';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsOfPlaceQuery } from './check-ins-of-place.query.js';
import { CheckOutStore } from './check-out.store.js';
import { CheckOutUseCase } from './check-out.use-case.js';
import { CountVisitorsUseCase } from './count-visitors.use-case.js';
import { DecideEntryUseCase } from './decide-entry.use-case.js';
import { EndStaysJob } from './end-stays.job.js';
import { EraseCheckInsUseCase } from './erase-check-ins.use-case.js';
import { FindShownPersonUseCase } from './find-shown-person.use-case.js';
import { PlaceCheckInsController } from './place-check-ins.controller.js';
import { PlaceOccupancyStore } from './place-occupancy.store.js';
import { ListCheckInsUseCase } from './list-check-ins.use-case.js';
import { ReadCheckInUseCase } from './read-check-in.use-case.js';
import { RealTimeOfScan } from './real-time-of-scan.js';
import { ScansByPlaceAndHourQuery } from './scans-by-place-and-hour.query.js';
import { SetCapacityUseCase } from './set-capacity.use-case.js';
import { StepShownAtPlacesQuery } from './step-shown-at-places.query.js';
import { VisitorsByHourQuery } from './visitors-by-hour.query.js';
import { VisitedPlacesQuery } from './visited-places.query.js';
import { WriteCheckInsUseCase } from './write-check-ins.use-case.js';
import { WriteCheckOutsUseCase } from './write-check-outs.use-case.js';

/** Who enters and leaves a public place, both ways round. */
@Module({
  imports: [PlacesModule, DeclarationsModule, PersonalCodesModule, PersonalCardsModule],
  controllers: [CheckInsController, PlaceCheckInsController],
  providers: [
    CheckInUseCase,
    CheckOutUseCase,
    WriteCheckInsUseCase,
    WriteCheckOutsUseCase,
    DecideEntryUseCase,
    FindShownPersonUseCase,
    ListCheckInsUseCase,
    CountVisitorsUseCase,
    ReadCheckInUseCase,
    SetCapacityUseCase,
    EraseCheckInsUseCase,
    EndStaysJob,
    CheckInStore,
    CheckOutStore,
    PlaceOccupancyStore,
    CheckInErasureStore,
    CheckInsOfPlaceQuery,
    CheckInByIdQuery,
    VisitorsByHourQuery,
    ScansByPlaceAndHourQuery,
    CheckInSeal,
    RealTimeOfScan,
    StepShownAtPlacesQuery,
    VisitedPlacesQuery,
  ],
  exports: [EraseCheckInsUseCase, ScansByPlaceAndHourQuery, CheckInSeal, StepShownAtPlacesQuery, VisitedPlacesQuery],
})
export class CheckInsModule {}

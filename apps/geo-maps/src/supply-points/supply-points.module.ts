import { Module } from '@nestjs/common';
import { ChangeSupplyPointUseCase } from './change-supply-point.use-case.js';
import { KeptNearMeInterceptor } from './kept-near-me.interceptor.js';
import { LivePoints } from './live-points.js';
import { LocatedAddressesQuery } from './located-addresses.query.js';
import { NearMeQuery } from './near-me.query.js';
import { PhoneStandingStore } from './phone-standing.store.js';
import { PhoneStandings } from './phone-standings.js';
import { ReadSupplyPointQuery } from './read-supply-point.query.js';
import { RegisterSupplyPointUseCase } from './register-supply-point.use-case.js';
import { RegisteredPointRecordQuery } from './register/registered-point-record.query.js';
import { RegisteredPointsController } from './register/registered-points.controller.js';
import { RegisteredPointsQuery } from './register/registered-points.query.js';
import { ShownNow } from './shown-now.js';
import { ShownStatesQuery } from './shown-states.query.js';
import { SupplyPointChangesQuery } from './supply-point-changes.query.js';
import { SupplyPointRecordsQuery } from './supply-point-records.query.js';
import { SupplyPointStore } from './supply-point.store.js';
import { SupplyPointsController } from './supply-points.controller.js';
import { SupplyRegister } from './supply-register.js';
import { SupplyStatementStore } from './supply-statement.store.js';
import { SupplyStatements } from './supply-statements.js';

/** Points of essential goods, what is said of them, and what is shown. */
@Module({
  controllers: [SupplyPointsController, RegisteredPointsController],
  providers: [
    ChangeSupplyPointUseCase,
    KeptNearMeInterceptor,
    LivePoints,
    LocatedAddressesQuery,
    NearMeQuery,
    PhoneStandings,
    PhoneStandingStore,
    ReadSupplyPointQuery,
    RegisteredPointRecordQuery,
    RegisteredPointsQuery,
    RegisterSupplyPointUseCase,
    ShownNow,
    ShownStatesQuery,
    SupplyPointChangesQuery,
    SupplyPointRecordsQuery,
    SupplyPointStore,
    SupplyRegister,
    SupplyStatements,
    SupplyStatementStore,
  ],
  exports: [
    LivePoints,
    LocatedAddressesQuery,
    PhoneStandings,
    ShownNow,
    ShownStatesQuery,
    SupplyPointRecordsQuery,
    SupplyRegister,
    SupplyStatements,
  ],
})
export class SupplyPointsModule {}

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
import { ShownNow } from './shown-now.js';
import { SupplyPointChangesQuery } from './supply-point-changes.query.js';
import { SupplyPointRecordsQuery } from './supply-point-records.query.js';
import { SupplyPointStore } from './supply-point.store.js';
import { SupplyPointsController } from './supply-points.controller.js';
import { SupplyRegister } from './supply-register.js';
import { SupplyStatementStore } from './supply-statement.store.js';
import { SupplyStatements } from './supply-statements.js';

/** Points of essential goods, what is said of them, and what is shown. */
@Module({
  controllers: [SupplyPointsController],
  providers: [
    ChangeSupplyPointUseCase,
    KeptNearMeInterceptor,
    LivePoints,
    LocatedAddressesQuery,
    NearMeQuery,
    PhoneStandings,
    PhoneStandingStore,
    ReadSupplyPointQuery,
    RegisterSupplyPointUseCase,
    ShownNow,
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
    SupplyPointRecordsQuery,
    SupplyRegister,
    SupplyStatements,
  ],
})
export class SupplyPointsModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { ChangeStaffUseCase } from './change-staff.use-case.js';
import { CreateStaffUseCase } from './create-staff.use-case.js';
import { DeleteExpiredStaffJob } from './delete-expired-staff.job.js';
import { DeletionReceiptStore } from './deletion-receipt.store.js';
import { EraseStaffUseCase } from './erase-staff.use-case.js';
import { MeController } from './me.controller.js';
import { OlderTokens } from './older-tokens.js';
import { ReadStaffUseCase } from './read-staff.use-case.js';
import { RefusedStaffQuery } from './refused-staff.query.js';
import { StaffController } from './staff.controller.js';
import { StaffFileImport } from './staff-file.import.js';
import { StaffSurroundings } from './staff-surroundings.js';
import { StaffStore } from './staff.store.js';

/** The accounts of staff: who makes, sees, changes and ends them. */
@Module({
  imports: [AccountsModule, FacilitiesModule, PasswordsModule, RolesModule],
  controllers: [MeController, StaffController],
  providers: [
    ChangeStaffUseCase,
    CreateStaffUseCase,
    DeleteExpiredStaffJob,
    DeletionReceiptStore,
    EraseStaffUseCase,
    OlderTokens,
    ReadStaffUseCase,
    RefusedStaffQuery,
    StaffFileImport,
    StaffStore,
    StaffSurroundings,
  ],
  exports: [RefusedStaffQuery],
})
export class StaffModule {}

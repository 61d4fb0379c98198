import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { CheckpointSettingStore } from './checkpoint-setting.store.js';
import { CheckpointShiftStore } from './checkpoint-shift.store.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { CheckpointsQuery } from './checkpoints.query.js';
import { ListCheckpointsUseCase } from './list-checkpoints.use-case.js';
import { SetCheckpointUseCase } from './set-checkpoint.use-case.js';
import { ShiftOfPassageQuery } from './shift-of-passage.query.js';
import { ShiftsController } from './shifts.controller.js';
import { WorkShiftUseCase } from './work-shift.use-case.js';

/** Checkpoints and the shifts that are worked at them. */
@Module({
  imports: [FacilityRegisterModule],
  controllers: [CheckpointsController, ShiftsController],
  providers: [
    CheckpointsQuery,
    CheckpointSettingStore,
    CheckpointShiftStore,
    ListCheckpointsUseCase,
    SetCheckpointUseCase,
    WorkShiftUseCase,
    ShiftOfPassageQuery,
  ],
  exports: [CheckpointsQuery, ShiftOfPassageQuery],
})
export class CheckpointsModule {}

import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { BalanceStockUseCase } from './balance-stock.use-case.js';
import { BalanceStore } from './balance.store.js';
import { BalancesController } from './balances.controller.js';
import { MovedStock } from './moved-stock.js';
import { MoveStockUseCase } from './move-stock.use-case.js';
import { QuarantineStockUseCase } from './quarantine-stock.use-case.js';
import { QuarantineStore } from './quarantine.store.js';
import { ReadStockUseCase } from './read-stock.use-case.js';
import { StockController } from './stock.controller.js';
import { StockQuery } from './stock.query.js';
import { StockStore } from './stock.store.js';
import { TransfersOfStock } from './transfers-of-stock.js';

/** Stocks of vaccines at points, and what must not be used of them. */
@Module({
  imports: [FacilitiesModule, LotsModule],
  controllers: [BalancesController, StockController],
  providers: [
    BalanceStockUseCase,
    BalanceStore,
    MovedStock,
    MoveStockUseCase,
    QuarantineStockUseCase,
    QuarantineStore,
    ReadStockUseCase,
    StockQuery,
    StockStore,
    TransfersOfStock,
  ],
  exports: [BalanceStockUseCase],
})
export class StockModule {}

import { runService } from '#libs/runtime';
import { cases } from './service.js';

await runService(cases);

import { runService } from '#libs/runtime';
import { reporting } from './service.js';

await runService(reporting);

import { runService } from '#libs/runtime';
import { testing } from './service.js';

await runService(testing);

import { readNames } from './names.js';
import { writeNewService } from './new-service.js';

/** `npm run new-service -- <service> [<thing>]` */
try {
  const names = readNames(process.argv.slice(2));
  for (const path of await writeNewService(process.cwd(), names)) console.log(`wrote ${path}`);
  const { things } = names.spellings;
  console.log(`
Now:
  npm run generate    brings docs/generated up to date
  npm run check       and the tests of apps/${names.service} pass as they are
  Give clients the scopes ${things}:read and ${things}:write (deploy/local/src/secrets/credentials.ts).
  Say in apps/${names.service}/README.md what it is for, and replace its first capability piece by piece.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { writeInstallationSecrets } from './installation-secrets.js';

/** The one-shot container `secrets`: writes what is missing into the volume whose path it is given. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('Usage: make-secrets.js <folder of the volume>');
writeInstallationSecrets(directory);
console.log(`The secrets of this installation lie in ${directory}; back them up apart from the databases.`);

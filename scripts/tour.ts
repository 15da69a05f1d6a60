import { join } from 'node:path';
import { runTour } from './tour/run-tour.ts';

await runTour(join(import.meta.dirname, '..', 'docs', 'screenshots'), (path) => console.log(path));

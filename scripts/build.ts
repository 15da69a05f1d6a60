import { buildProgram } from './build/build-program.ts';

const startedAt = performance.now();
await buildProgram();
console.log(`Собрано в dist за ${((performance.now() - startedAt) / 1000).toFixed(1)} с`);

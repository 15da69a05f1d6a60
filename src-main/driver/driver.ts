import { enableCompileCache } from 'node:module';

// The sources are taken as they are; the cache saves stripping their types at every call.
enableCompileCache();
await import('./run-command.ts');

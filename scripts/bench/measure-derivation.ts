import { defaultKdfParams, derivePasswordKey } from '../../src-main/base/kdf.ts';

// The first derivation of a fresh process, as at every unlock.
const started = performance.now();
await derivePasswordKey('measuring-only-password', Buffer.alloc(16, 7), defaultKdfParams);
console.log(performance.now() - started);

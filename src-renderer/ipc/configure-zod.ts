import * as z from 'zod';

// The content policy forbids making code from text; zod must not even try. To be imported before any schema.
z.config({ jitless: true });

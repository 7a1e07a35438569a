import { z } from 'zod';

// The page and its workers may not make code from text; zod would try as soon as the first schema is made. Every schema
// comes through here, so that this line always runs before one.
z.config({ jitless: true });

export { z };

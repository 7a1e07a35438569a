import { z } from 'zod';

// the page's policy forbids making code from text; zod would try once, and be refused with a line in the console
z.config({ jitless: true });

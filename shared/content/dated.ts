import { z } from '../base/zod';

/** A year, a month or a day, ISO 8601: how exactly a date is known is part of what is known. */
export const looseDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const id = /^[a-z][a-z0-9.-]{0,59}$/;
/** The id of a piece of content: what addresses and links hold. */
export const contentIdSchema = z.string().regex(id);

/** Words that only a text agreed by all 27 may use: what the content is refused for, outside of such templates. */
export const onBehalf = /\b(?:on\s+behalf|in\s+the\s+name)\s+of\s+(?:the\s+)?(?:European\s+Union|EU|Union)\b/iu;

/** Our sign: a case with a seal. */
export function BrandMark() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M11.5 9V7.5A2.5 2.5 0 0 1 14 5h4a2.5 2.5 0 0 1 2.5 2.5V9" />
      <rect x="4" y="9" width="24" height="18" rx="3.5" />
      <path d="M4 13.5 16 20l12-6.5" strokeWidth="1.6" />
      <circle cx="16" cy="20" r="3.2" fill="currentColor" stroke="none" />
    </svg>
  );
}

/** One more stroke for each level of handling mark. */
export function MarkStrokes({ level }: { readonly level: 'PUBLIC' | 'LIMITE' }) {
  return (
    <svg viewBox="0 0 16 12" aria-hidden="true">
      <path d={level === 'LIMITE' ? 'M2 1v10M8 1v10' : 'M2 1v10'} stroke="currentColor" strokeWidth="2.5" />
      <path
        d={level === 'LIMITE' ? 'M14 1v10' : 'M8 1v10M14 1v10'}
        stroke="currentColor"
        strokeWidth="2.5"
        opacity="0.35"
      />
    </svg>
  );
}

/** The ground beside the page; where that is hidden, the whole reasoning below. */
export function goToGround(number: number): void {
  const beside = document.getElementById(`ground-${number}`);
  if (beside) beside.focus();
  else goToReasoning();
}

/** Opens the whole reasoning and stands at its head. */
export function goToReasoning(): void {
  const reasoning = document.getElementById('reasoning');
  if (!(reasoning instanceof HTMLDetailsElement)) return;
  reasoning.open = true;
  reasoning.querySelector('summary')?.focus();
  reasoning.scrollIntoView({ block: 'start' });
}

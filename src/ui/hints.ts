/** Shows what a sign stands for only after Tab or an arrow: where Escape or Enter gives the focus back, it would lie over what is beside it. */
export function quietHints(): void {
  const set = (shown: boolean) => document.documentElement.toggleAttribute('data-no-hints', !shown)
  addEventListener('keydown', ({ key }) => set(key === 'Tab' || key.startsWith('Arrow')), true)
  // "Over" comes too where something goes away above a mouse that rests.
  addEventListener('pointermove', () => set(true), { capture: true, passive: true })
}

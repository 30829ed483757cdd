/** Keyboard focus, where what has it is made anew. */

const named = (holder) => [...holder.querySelectorAll('[data-focus]')];

/**
 * Replaces what an element holds. If the focus was in it, it goes to what has the same data-focus
 * now, and to the element itself when nothing has.
 */
export function keepFocus(holder, replace) {
  const had = document.activeElement;
  const isInside = had !== holder && holder.contains(had);
  replace();
  if (isInside && document.activeElement !== had) {
    const again = named(holder).find(({ dataset }) => dataset.focus === had.dataset.focus);
    holder.tabIndex = -1;
    (again ?? holder).focus({ preventScroll: true });
  }
}

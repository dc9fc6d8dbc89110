/*
 * A link with data-focus="id" moves focus to that element instead of only scrolling: error summary
 * lines and the skip link. Vaadin's fields pass focus on to their input.
 */
document.addEventListener('click', (event) => {
  const link = event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.hasAttribute('data-focus'));
  const target = link && document.getElementById(link.getAttribute('data-focus')!);
  if (!target) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  target.scrollIntoView({ block: 'start' });
  // A group takes no focus itself: its chosen or else its first input does.
  const input =
    target.querySelector<HTMLElement>('input:checked') ??
    target.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]');
  (target.matches('[role="radiogroup"], [role="group"]') && input ? input : target).focus({ preventScroll: true });
}, true);

/*
 * A browser tells of input several times when it writes lines at once, as from the clipboard of a
 * telephone's keyboard. Vaadin's client keeps the last telling of those that a click hurries along,
 * and when that one says nothing new the text never reaches the server
 * (https://github.com/vaadin/flow/issues/17931). So what says nothing new goes no further.
 */
const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-password-field';

document.addEventListener(
  'input',
  (event) => {
    const input = event.target as HTMLInputElement;
    const field = input.closest(FIELDS) as (Element & { value: string }) | null;
    if (field && (field as Element) !== input && field.value === input.value) {
      event.stopImmediatePropagation();
    }
  },
  true,
);

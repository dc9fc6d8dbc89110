/* What Swagger UI's markup lacks for those who do not see it or do not use a mouse. */
const page = document.getElementById('swagger-ui');

const LEVELS = {H3: '2', H4: '3', H5: '4'};

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function mend() {
  page.querySelectorAll('h3, h4, h5').forEach(heading =>
      set(heading, 'aria-level', LEVELS[heading.tagName]));
  page.querySelectorAll('select:not([aria-label])').forEach(choice =>
      set(choice, 'aria-label', choice.id === 'servers' ? 'Server' : 'Välj'));
  page.querySelectorAll('input, textarea').forEach(field => {
    if (!field.labels?.length && !field.hasAttribute('aria-label')) {
      set(field, 'aria-label', field.title || field.placeholder || 'Text');
    }
  });
  page.querySelectorAll('pre, .highlight-code, .opblock-body, .models').forEach(box => {
    if (box.scrollWidth > box.clientWidth) set(box, 'tabindex', '0');
  });
}

new MutationObserver(mend).observe(page, {childList: true, subtree: true});
addEventListener('resize', mend);
mend();

/*
 * A link that loads a new page cuts off what is on its way to the server, and what was written last
 * is on its way at that very moment: it is sent when its field is left. Such links are followed when
 * the server has been told, or after a while, when it does not answer.
 */
const PATIENCE_MILLIS = 3000;
const LOOK_AGAIN_MILLIS = 20;

type Clients = Record<string, { isActive?: () => boolean }>;

function isTelling(): boolean {
  const clients = (window as { Vaadin?: { Flow?: { clients?: Clients } } }).Vaadin?.Flow?.clients;
  return Object.values(clients ?? {}).some((client) => client.isActive?.() ?? false);
}

/** Not what Vaadin follows within the page, a place in the page, a file or another tab. */
function leavesThePage(link: HTMLAnchorElement): boolean {
  const here = window.location;
  return (
    /^https?:$/.test(link.protocol) &&
    (link.host !== here.host || link.hasAttribute('router-ignore')) &&
    !(link.hash && link.href.split('#')[0] === here.href.split('#')[0]) &&
    !link.hasAttribute('download') &&
    ['', '_self'].includes(link.target)
  );
}

function follow(link: HTMLAnchorElement, until: number) {
  // The first look comes after those who are told of the same click.
  setTimeout(() => {
    if (isTelling() && performance.now() < until) {
      follow(link, until);
    } else {
      window.location.assign(link.href);
    }
  }, LOOK_AGAIN_MILLIS);
}

document.addEventListener('click', (event) => {
  const link = (event.composedPath()[0] as Element).closest?.<HTMLAnchorElement>('a[href]');
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (link && plain && !event.defaultPrevented && leavesThePage(link)) {
    event.preventDefault();
    follow(link, performance.now() + PATIENCE_MILLIS);
  }
});

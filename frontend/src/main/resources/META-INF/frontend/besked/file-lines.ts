/*
 * Every file that somebody chooses keeps a line until it is in or has been removed (see FileLines).
 * Vaadin's upload forgets a file that it refuses itself, takes any 200 for a receipt, and knows only
 * its own sentences; here a refused file stays, only the server's own mark counts, and the server's
 * sentence is shown. The server is told what is on its way before any later click reaches it.
 */
type Chosen = File & { error?: string | false; complete?: boolean; held?: boolean; uploading?: boolean };
type Upload = HTMLElement & {
  files: Chosen[];
  maxFileSize: number;
  single?: boolean;
  i18n: { uploading: { error: { forbidden: string } } };
};
type Detail = { file: Chosen; xhr: XMLHttpRequest; error?: string };
type Server = { $server?: { files(onTheWay: string[], notIn: string[]): void } };

const NOTHING = '[[],[]]';
const told = new WeakMap<Upload, string>();

function tell(upload: Upload) {
  const open = upload.files.filter((file) => !file.complete);
  const state = [open.filter((file) => !file.error), open.filter((file) => file.error)].map((files) =>
    files.map((file) => file.name),
  );
  const server = upload.closest('.files') as (Element & Server) | null;
  const now = JSON.stringify(state);
  // A file that is in has to be told of too: its line is the server's from then on.
  const done = open.length < upload.files.length;
  if (server?.$server && (done || now !== (told.get(upload) ?? NOTHING))) {
    told.set(upload, now);
    server.$server.files(state[0], state[1]);
  }
}

function on(type: string, then: (upload: Upload, detail: Detail, event: Event) => void) {
  // The events do not bubble; on their way down they pass here before Vaadin's own listeners.
  document.addEventListener(
    type,
    (event) => {
      const upload = event.target as Upload;
      if (upload.localName === 'vaadin-upload') {
        then(upload, (event as CustomEvent<Detail>).detail, event);
      }
    },
    true,
  );
}

on('file-reject', (upload, { file, error }) => {
  file.error = error;
  file.held = file.uploading = false;
  upload.files = [...upload.files, file];
});

on('upload-response', (upload, { file, xhr }) => {
  const accepted = xhr.status >= 200 && xhr.status < 300;
  if (accepted && !xhr.getResponseHeader('X-Besked-Kept')) {
    file.error = upload.i18n.uploading.error.forbidden;
  }
});

on('upload-error', (upload, { file, xhr }) => {
  if (xhr.status === 422) {
    try {
      file.error = JSON.parse(xhr.responseText).rejected[0].reason;
    } catch {
      // Somebody else's answer: Vaadin's sentence stands.
    }
  }
  tell(upload);
});

// What is too large already here would only be cut off on its way.
on('upload-retry', (upload, { file }, event) => {
  if (file.size > upload.maxFileSize) {
    event.preventDefault();
  } else {
    queueMicrotask(() => tell(upload));
  }
});

// Vaadin draws the lines, and gives the bar in each no name.
function nameBars(upload: Upload) {
  for (const line of upload.querySelectorAll<HTMLElement & { file?: Chosen }>('vaadin-upload-file')) {
    line.querySelector('vaadin-progress-bar')?.setAttribute('aria-label', line.file?.name ?? '');
  }
}

on('files-changed', (upload) => {
  requestAnimationFrame(() => nameBars(upload));
  const wanted = upload.files.filter((file, i) => !upload.single || i === 0 || !file.error);
  if (wanted.length < upload.files.length) {
    upload.files = wanted;
  } else {
    tell(upload);
  }
});

for (const type of ['upload-before', 'upload-start', 'upload-success']) {
  on(type, tell);
}

window.addEventListener('beforeunload', (event) => {
  const uploads = [...document.querySelectorAll<Upload>('vaadin-upload')];
  if (uploads.some((upload) => upload.files?.some((file) => file.uploading || file.error))) {
    event.preventDefault();
  }
});

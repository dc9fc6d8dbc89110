import { LitElement, css, html } from 'lit';

type Server = { extend(): Promise<void> };

/**
 * Counts from the latest request to the server, in any tab of this site, and asks before the
 * session ends. A login that ends whatever one does is told of once, in time to save. Time is read
 * from the clock at each tick: a sleeping computer skips ticks.
 */
class SessionWarning extends LitElement {
  static properties = {
    timeoutSeconds: { type: Number },
    noticeSeconds: { type: Number },
    endedAt: { type: String },
    heading: { type: String },
    text: { type: String },
    minutes: { type: String },
    lastMinute: { type: String },
    extendLabel: { type: String },
    endsInSeconds: { type: Number },
    endNoticeSeconds: { type: Number },
    overAt: { type: String },
    overHeading: { type: String },
    overText: { type: String },
    understoodLabel: { type: String },
    left: { state: true },
    over: { state: true },
  };

  static styles = css`
    dialog {
      width: min(34rem, calc(100vw - 2rem));
      padding: var(--besked-space-6, 2rem);
      border: 0;
      border-radius: var(--besked-radius, 6px);
      background: var(--besked-paper, #fff);
      color: var(--besked-ink, #1c1f1e);
      font: inherit;
      font-size: var(--besked-text, 1.125rem);
      box-shadow: 0 12px 48px rgb(0 0 0 / 35%);
    }

    dialog::backdrop {
      background: rgb(20 28 25 / 55%);
    }

    h2 {
      margin: 0 0 0.75rem;
      font-size: var(--besked-h2, 1.5rem);
      line-height: 1.2;
    }

    p {
      margin: 0 0 1rem;
    }

    .left {
      font-weight: 650;
    }

    button {
      min-height: 3rem;
      padding: 0.5rem 1.25rem;
      border: 2px solid var(--besked-accent, #14594a);
      border-radius: var(--besked-radius, 6px);
      background: var(--besked-accent, #14594a);
      color: var(--besked-on-accent, #fff);
      font: inherit;
      font-weight: 650;
      cursor: pointer;
    }

    button:focus-visible {
      outline: var(--besked-focus-width, 3px) solid var(--besked-focus, #0b3bb3);
      outline-offset: var(--besked-focus-gap, 3px);
    }
  `;

  declare timeoutSeconds: number;
  declare noticeSeconds: number;
  declare endedAt: string;
  declare heading: string;
  declare text: string;
  declare minutes: string;
  declare lastMinute: string;
  declare extendLabel: string;
  declare endsInSeconds?: number;
  declare endNoticeSeconds: number;
  declare overAt: string;
  declare overHeading: string;
  declare overText: string;
  declare understoodLabel: string;
  declare left: number;
  declare over: boolean;
  declare $server: Server;

  private declare lastActive: number;
  private declare connectedAt: number;
  private declare told: boolean;
  private declare tick?: number;
  private declare tabs?: BroadcastChannel;
  private declare loading: (previous: string, current: string) => void;

  constructor() {
    super();
    this.timeoutSeconds = 1800;
    this.noticeSeconds = 180;
    this.left = Number.POSITIVE_INFINITY;
    this.over = false;
    this.told = false;
    this.connectedAt = Date.now();
    this.lastActive = Date.now();
    this.loading = (_, current) => current === 'loading' && this.active(true);
  }

  connectedCallback() {
    super.connectedCallback();
    this.tabs = new BroadcastChannel('besked-session');
    this.tabs.onmessage = () => this.active(false);
    this.active(true);
    (window as any).Vaadin?.connectionState?.addStateChangeListener(this.loading);
    this.tick = window.setInterval(() => this.look(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.tick);
    this.tabs?.close();
    (window as any).Vaadin?.connectionState?.removeStateChangeListener(this.loading);
  }

  render() {
    const minutes = Math.ceil(this.left / 60);
    return html`
      <dialog aria-labelledby="heading" aria-describedby="text" @cancel=${(event: Event) => this.extend(event)}>
        <h2 id="heading">${this.over ? this.overHeading : this.heading}</h2>
        <p id="text">${this.over ? this.overText : this.text}</p>
        <p class="left" role="status">${minutes > 1 ? this.minutes?.replace('{0}', String(minutes)) : this.lastMinute}</p>
        <button type="button" autofocus @click=${(event: Event) => this.extend(event)}>
          ${this.over ? this.understoodLabel : this.extendLabel}
        </button>
      </dialog>
    `;
  }

  private active(tell: boolean) {
    this.lastActive = Date.now();
    // What is said of the end of the login stays until it has been read.
    if (!this.over) {
      this.dialog?.close();
    }
    if (tell) {
      this.tabs?.postMessage('active');
    }
  }

  private look() {
    if (this.endsInSeconds !== undefined && this.lookAtTheEnd(this.endsInSeconds)) {
      return;
    }
    const left = this.timeoutSeconds - (Date.now() - this.lastActive) / 1000;
    if (left <= 0) {
      window.location.assign(this.endedAt);
    } else if (left <= this.noticeSeconds) {
      this.left = left;
      if (this.dialog && !this.dialog.open) {
        this.dialog.showModal();
      }
    }
  }

  /** Whether the login's own end is what there is to tell. The server is at its end first. */
  private lookAtTheEnd(endsInSeconds: number): boolean {
    const left = endsInSeconds - (Date.now() - this.connectedAt) / 1000;
    if (left <= -2) {
      window.location.assign(this.overAt + encodeURIComponent(window.location.pathname));
      return true;
    }
    if (left <= this.endNoticeSeconds && !this.told) {
      this.told = true;
      this.over = true;
    }
    if (!this.over) {
      return false;
    }
    this.left = left;
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
    }
    return true;
  }

  private extend(event: Event) {
    event.preventDefault();
    this.over = false;
    this.dialog?.close();
    this.active(true);
    this.$server.extend();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector?.('dialog') ?? null;
  }
}

customElements.define('besked-session-warning', SessionWarning);

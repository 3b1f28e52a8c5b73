import { signInAgain } from "./sign-in-again.js";

const PREFIX = "care-draft:";
const SENT = "care-draft-sent";

// A page that says "we have it" ends the draft of the form before; every other page leaves it where it is.
if (document.querySelector("[data-care-sent]")) {
  sessionStorage.removeItem(PREFIX + sessionStorage.getItem(SENT));
}

/**
 * Keeps what is typed into the form inside, in this tab only; puts it back after a reload, and asks to sign in again
 * when the session has ended meanwhile. Gone as soon as the form was taken.
 */
class CareDraft extends HTMLElement {
  #form;
  #checked = false;
  #busy = false;

  connectedCallback() {
    this.#form = this.querySelector("form.care-form");
    if (!this.#form || this.#form.dataset.draft) {
      return;
    }
    this.#form.dataset.draft = "on";
    // A form that came back with errors holds what was typed already.
    if (this.dataset.invalid !== "true") {
      this.#restore();
    }
    this.#form.addEventListener("input", () => this.#keep());
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("click", (event) => event.target.closest("[data-do=discard]") && this.#discard());
  }

  get #key() {
    return PREFIX + this.dataset.key;
  }

  #fields() {
    return [...this.#form.elements].filter((field) => field.name && !["hidden", "file", "submit"].includes(field.type)
      && field.name !== "drop");
  }

  #keep() {
    const kept = this.#fields().map((field) => [field.name, field.value,
      field.type === "checkbox" || field.type === "radio" ? field.checked : null]);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // No storage, no draft: the form works all the same.
    }
  }

  #restore() {
    const kept = this.#read();
    let changed = false;
    for (const field of this.#fields()) {
      const choice = field.type === "checkbox" || field.type === "radio";
      const found = kept.find(([name, value]) => name === field.name && (!choice || value === field.value));
      if (found && choice && field.checked !== found[2]) {
        field.checked = found[2];
        changed = true;
      } else if (found && !choice && field.value !== found[1]) {
        field.value = found[1];
        field.dispatchEvent(new Event("input"));
        changed = true;
      }
    }
    const note = this.querySelector("template[data-part=restored]");
    if (changed && note) {
      this.prepend(note.content.cloneNode(true));
    }
  }

  #read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? "[]");
    } catch {
      return [];
    }
  }

  #discard() {
    sessionStorage.removeItem(this.#key);
    this.#form.reset();
    this.querySelector(".care-note-quiet")?.remove();
    this.#fields()[0]?.focus();
  }

  /** Looks whether the session still stands before the browser sends the form away for good. */
  async #submit(event) {
    if (this.#checked || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#keep();
    if (await this.#mayGo()) {
      sessionStorage.setItem(SENT, this.dataset.key);
      this.#checked = true;
      this.#form.requestSubmit();
      this.#checked = false;
    }
    this.#busy = false;
  }

  async #mayGo() {
    let session = await this.#session();
    if (session === "ended") {
      session = await signInAgain(this, () => this.#session());
      if (!session) {
        return false;
      }
    }
    if (session) {
      this.#useToken(session);
    }
    return true;
  }

  /** The present session, "ended", or null when there is no telling. */
  async #session() {
    try {
      const answer = await fetch(this.dataset.session, { redirect: "manual", headers: { Accept: "application/json" } });
      if (answer.type === "opaqueredirect" || [401, 403, 410].includes(answer.status)) {
        return "ended";
      }
      const session = answer.ok ? await answer.json() : null;
      // What was written by one person must not be sent in the name of another who has signed in meanwhile.
      return session && !this.dataset.key.startsWith(session.owner + ":") ? "ended" : session;
    } catch {
      return null;
    }
  }

  #useToken({ parameter, token }) {
    const action = new URL(this.#form.action, location.href);
    action.searchParams.set(parameter, token);
    this.#form.action = action;
  }
}

customElements.define("care-draft", CareDraft);

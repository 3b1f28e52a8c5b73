const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 120_000;

/** Asks for news while somebody looks at a request, and puts them in without touching what is being typed. */
class CareUpdates extends HTMLElement {
  #timer;
  #wait = FIRST_WAIT;
  #ended = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", this);
    this.#plan();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this);
    clearTimeout(this.#timer);
  }

  handleEvent() {
    clearTimeout(this.#timer);
    if (!document.hidden && !this.#ended) {
      this.#wait = FIRST_WAIT;
      this.#ask();
    }
  }

  #plan() {
    clearTimeout(this.#timer);
    if (!document.hidden && !this.#ended) {
      this.#timer = setTimeout(() => this.#ask(), this.#wait);
    }
  }

  async #ask() {
    const live = this.querySelector(".care-live");
    try {
      const url = `${this.dataset.url}?stamp=${encodeURIComponent(live.dataset.stamp)}`;
      const answer = await fetch(url, { redirect: "manual", headers: { Accept: "text/html" } });
      if (answer.status === 200) {
        this.#show(live, await answer.text());
        this.#wait = FIRST_WAIT;
      } else if (answer.status !== 204) {
        this.#failed(answer);
      }
    } catch {
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    }
    this.#plan();
  }

  #failed(answer) {
    if (answer.status >= 500) {
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      return;
    }
    // Signed out, or no longer allowed: asking on would not help.
    this.#ended = true;
    this.#say(this.dataset.ended);
  }

  #show(old, html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".care-live");
    if (!fresh) {
      return;
    }
    const wasOpen = old.querySelector("details")?.open ?? false;
    const before = Number(old.dataset.count);
    old.replaceWith(document.adoptNode(fresh));
    const history = fresh.querySelector("details");
    if (history) {
      history.open = wasOpen;
    }
    [...fresh.querySelectorAll(".care-message")].slice(before).forEach((message) =>
      message.classList.add("care-message-fresh"));
    this.#say(this.dataset.news);
  }

  #say(text) {
    const place = this.querySelector("[data-part=news]");
    place.textContent = "";
    // A live region speaks when its content changes, also when it says the same again.
    setTimeout(() => { place.textContent = text; }, 50);
  }
}

customElements.define("care-updates", CareUpdates);

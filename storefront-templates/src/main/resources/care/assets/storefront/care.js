// Enhancements of Care's pages. Every page works without them.
import "./care-counter.js";
import "./care-draft.js";
import "./care-files.js";
import "./care-updates.js";

// A form that came back wrong is read from its summary on.
document.getElementById("care-errors")?.focus();

// A form with files is sent to an address with the token in it; the address bar and the history need not keep it.
const tokenName = document.getElementById("care-form")?.dataset.tokenName;
const address = new URL(window.location.href);
if (tokenName && address.searchParams.has(tokenName)) {
  address.searchParams.delete(tokenName);
  window.history.replaceState(window.history.state, "", address);
}

// A second click must not send twice; coming back by the browser's button must find the form usable.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !event.target.classList.contains("care-form")) {
    return;
  }
  for (const button of event.target.querySelectorAll("button[type=submit]")) {
    button.setAttribute("aria-disabled", "true");
  }
  if (event.target.dataset.sent === "true") {
    event.preventDefault();
  }
  event.target.dataset.sent = "true";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(".care-form")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) {
      button.removeAttribute("aria-disabled");
    }
  }
});

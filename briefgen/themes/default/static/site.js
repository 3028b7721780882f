/*
 * Small comforts; every page is complete without them. What only helps readers without a script is hidden.
 *
 * - From a disk (file:) a folder does not open its index.html by itself: links and forms are completed.
 * - "/" leads to the search field.
 * - On an article, a button beside each name shows where the text names it.
 * - A button copies the citation.
 */
"use strict";

(() => {
  document.documentElement.classList.add("has-script");

  const complete = (address) => {
    const url = new URL(address, document.baseURI);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return null;
    url.pathname += "index.html";
    return url.href;
  };

  const completeLink = (link) => {
    const whole = complete(link.href);
    if (whole) link.href = whole;
  };

  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach(completeLink);
    document.querySelectorAll("form[action]").forEach((form) => {
      const action = form.getAttribute("action");
      if (action) form.action = complete(action) || form.action;
    });
    // Links that another script adds later are completed when they are used.
    for (const kind of ["click", "auxclick"]) {
      document.addEventListener(kind, (event) => {
        const link = event.target instanceof Element && event.target.closest("a[href]");
        if (link) completeLink(link);
      }, true);
    }
  }

  // "/" leads to the search field of the page; the search page does so itself.
  const quick = document.getElementById("quick-search");
  if (quick) {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      quick.focus();
    });
  }

  const toggle = (button, spots) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    spots.forEach((spot) => spot.classList.toggle("lit", on));
    if (on) spots[0].scrollIntoView({ block: "center" });
  };

  document.querySelectorAll(".chips[data-label]").forEach((list) => {
    list.querySelectorAll("li[data-entity]").forEach((item) => {
      const spots = document.querySelectorAll(`.prose [data-entity="${CSS.escape(item.dataset.entity)}"]`);
      const count = item.querySelector(".count");
      if (!spots.length || !count) return;
      const button = document.createElement("button");
      const label = list.dataset.label.replace("{name}", item.querySelector("bdi").textContent);
      button.type = "button";
      button.textContent = count.textContent;
      button.title = label;
      button.setAttribute("aria-label", `${label} (${count.textContent})`);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => toggle(button, spots));
      count.replaceWith(button);
    });
  });

  document.querySelectorAll("button[data-copy]").forEach((button) => {
    if (!navigator.clipboard) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  });
})();

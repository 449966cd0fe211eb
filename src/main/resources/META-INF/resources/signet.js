"use strict";
// Everything works without this file; it spares a few taps.

const form = document.querySelector("form.verify");
if (form) {
  const field = form.elements.badge;
  const file = form.elements.file;
  const progress = form.querySelector(".progress");
  const LARGEST = 1000000;

  // A file dropped on the field goes where a chosen one goes.
  field.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      field.classList.add("over");
    }
  });
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    field.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      file.files = event.dataTransfer.files;
      file.focus();
    }
  });

  // The server would close the connection on a larger one, without a word.
  form.addEventListener("submit", (event) => {
    if (file.files.length > 0 && file.files[0].size > LARGEST) {
      event.preventDefault();
      progress.textContent = form.dataset.large;
      return;
    }
    progress.textContent = form.dataset.busy;
  });
  window.addEventListener("pageshow", () => (progress.textContent = ""));
}

// The answer is what was waited for: readers of the screen begin there.
document.getElementById("answer")?.focus({ preventScroll: true });

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

"use strict";
// Everything works without this file; it spares a few taps.

const form = document.querySelector("form.verify");
const LARGEST = 8000000; // the server would close the connection on more, without a word
const MOST = 50;

if (form) {
  const field = form.elements.badge;
  const file = form.elements.file;
  const progress = form.querySelector(".progress");

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

  form.addEventListener("submit", (event) => {
    const files = [...file.files];
    const size = files.reduce((sum, each) => sum + each.size, field.value.length);
    if (size > LARGEST || files.length > MOST) {
      event.preventDefault();
      progress.textContent = size > LARGEST ? form.dataset.large : form.dataset.many;
      return;
    }
    progress.textContent = files.length > 1 ? "" : form.dataset.busy;
    if (files.length > 1) {
      event.preventDefault();
      batch(files.length);
    }
  });
  window.addEventListener("pageshow", () => (progress.textContent = ""));
  window.addEventListener("hashchange", readFragment);
  readFragment();
}

// Several files: each answer is shown as soon as there is one.
function batch(count) {
  const top = document.getElementById("top");
  top.replaceChildren(document.getElementById("batch").content.cloneNode(true));
  document.querySelector(".explain")?.remove();
  scrollTo(0, 0);
  const bar = top.querySelector("progress");
  const status = top.querySelector(".progress");
  const items = top.querySelector(".items");
  const tell = (done) => {
    bar.value = done;
    status.textContent = status.dataset.count.replace("##", count).replace("#", done);
  };
  bar.max = count;
  tell(0);
  keepOnSwitch();

  follow(items, tell).then(
    () => {
      [top.querySelector("h1"), bar, status].forEach((old) => old.remove());
      showAnswer();
    },
    () => (status.textContent = form.dataset.broken),
  );
}

async function follow(items, tell) {
  const data = new FormData(form);
  data.delete("badge"); // files go before text
  const answer = await fetch("/verify/batch", { method: "POST", body: data });
  if (!answer.ok) throw new Error(answer.status);
  let done = 0;
  for await (const line of lines(answer.body)) {
    const { index, html } = JSON.parse(line);
    const part = document.createElement("template");
    part.innerHTML = html; // written by the server's templates, as every page is
    copyButtons(part.content);
    if (index === undefined) {
      items.before(part.content); // the answer to all of them comes last
      return;
    }
    for (const item of part.content.children) item.dataset.index = index;
    const next = [...items.children].find((other) => other.dataset.index > index);
    items.insertBefore(part.content, next ?? null);
    tell(++done);
  }
  throw new Error("broken off");
}

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const parts = (rest + read.value).split("\n");
    rest = parts.pop();
    yield* parts.filter((line) => line.length > 0);
  }
}

// What a script has shown has no address: in the other language the form is sent once more.
function keepOnSwitch() {
  const other = document.querySelector(".switch");
  other.onclick = (event) => {
    event.preventDefault();
    form.elements.lang.value = other.lang;
    form.submit();
  };
}

// Links of wallets and verifiers: /verify#url=…, /verify#verify?vc=… and /verify#<badge>. What
// follows the # never reaches the server in an address, so it does not stand in any log.
function readFragment() {
  const text = location.hash.slice(1);
  let badge;
  try {
    badge = decodeURIComponent(text.replace(/^(url=|verify\?vc=)/, ""));
  } catch {
    return;
  }
  if (!/^\s*(\{|eyJ|https?:\/\/)/.test(badge)) return; // a place on this page
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.badge.value = badge;
  form.requestSubmit();
}

// The answer is what was waited for: readers of the screen begin there.
function showAnswer() {
  document.getElementById("answer")?.focus({ preventScroll: true });
}

function copyButtons(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}

// The other edition of an achievement has the same places.
function keepPlace() {
  const other = document.querySelector("a.switch");
  other?.addEventListener("click", () => (other.hash = location.hash));
}

showAnswer();
copyButtons(document);
if (!form) keepPlace();

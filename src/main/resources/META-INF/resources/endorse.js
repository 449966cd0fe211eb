"use strict";
// Signing as a partner with a key that is made here, and never leaves but encrypted in a file that
// the partner keeps. Whoever has no script, or no Ed25519, has the two other ways.

const ED25519 = { name: "Ed25519" };
const ROUNDS = 600000;
const LONGEST_ROUNDS = 5000000;
const PBES2 = "PBES2-HS256+A128KW";
const SHORTEST = 12;
const encoder = new TextEncoder();
const main = document.getElementById("main");
let key; // {privateKey, jwk}: in the memory of this page alone

start();

function start() {
  const statement = document.getElementById("statement");
  const review = document.getElementById("review");
  if (statement) offerBrowser(statement);
  if (review?.querySelector("[data-sign]")) offerSigning(review);
}

async function offerBrowser(form) {
  const radio = form.querySelector("[name=way][value=browser]");
  if (!radio) return;
  const way = radio.closest(".way");
  const note = way.querySelector(".needs");
  if (!(await hasEd25519())) {
    note.textContent = note.dataset.unable;
    return;
  }
  note.hidden = true;
  way.querySelector("details").hidden = false;
  radio.disabled = false;
  if ("chosen" in radio.dataset) radio.checked = true;
  form.addEventListener("submit", (event) => {
    const step = event.submitter?.name === "action";
    if (step && !key) return;
    if (!step && !radio.checked) return;
    event.preventDefault();
    if (step) {
      take(form, event.submitter);
      return;
    }
    layOut(form, way);
  });
}

async function hasEd25519() {
  try {
    await crypto.subtle.generateKey(ED25519, false, ["sign"]);
    return true;
  } catch {
    return false; // also where there is no crypto.subtle: without https
  }
}

async function layOut(form, way) {
  const progress = form.querySelector(".progress");
  const problem = way.querySelector(".key-problem");
  const file = way.querySelector("#keyfile").files[0];
  progress.textContent = form.dataset.busy;
  problem.hidden = true;
  try {
    key = file ? await openKey(await file.text(), way.querySelector("#keypass").value) : (key ?? (await newKey()));
  } catch {
    progress.textContent = "";
    problem.textContent = problem.dataset.wrong;
    problem.hidden = false;
    problem.scrollIntoView({ block: "center" });
    return;
  }
  const data = new FormData(form); // the key file and its pass-phrase have no name, so are not in it
  data.set("publicKey", multikey(fromBase64url(key.jwk.x)));
  await show(form, data);
}

function offerSigning(form) {
  const status = document.getElementById("keystatus");
  const save = document.getElementById("savekey");
  const pass = document.getElementById("newpass");
  save.addEventListener("click", async () => {
    if (pass.value.length < SHORTEST) {
      status.textContent = save.dataset.short;
      pass.focus();
      return;
    }
    status.textContent = form.dataset.busy;
    download("signet-partner-key.jwe", await sealKey(key.jwk, pass.value));
    status.textContent = save.dataset.saved;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.submitter?.name === "action") {
      await take(form, event.submitter);
      return;
    }
    for (const field of form.querySelectorAll("[data-sign]")) {
      const signature = await crypto.subtle.sign(ED25519, key.privateKey, fromBase64url(field.dataset.sign));
      field.value = "z" + base58(new Uint8Array(signature));
    }
    await show(form, new FormData(form));
  });
}

// Back, or the other language: in this page, too, for with another one the key would be gone.
async function take(form, button) {
  const data = new FormData(form);
  data.set(button.name, button.value);
  await show(form, data, button.getAttribute("formaction"));
}

// The answer is a page of the server; it is shown in this one, which has the key.
async function show(form, data, action) {
  const progress = form.querySelector(":scope > .progress");
  const button = form.querySelector("button.primary");
  progress.textContent = form.dataset.busy;
  button.disabled = true; // whoever taps twice signs once
  let page;
  try {
    const answer = await fetch(action ?? form.getAttribute("action"), { method: "POST", body: data });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
    main.replaceChildren(...page.getElementById("main").childNodes);
  } catch {
    progress.textContent = form.dataset.broken;
    button.disabled = false;
    return;
  }
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  for (const part of [".skip", "body > footer"]) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  document.querySelector(".top nav, .top .switch").replaceWith(page.querySelector(".top nav, .top .switch"));
  scrollTo(0, 0);
  main.querySelector("h1").focus({ preventScroll: true });
  start();
}

async function newKey() {
  const pair = await crypto.subtle.generateKey(ED25519, true, ["sign", "verify"]);
  const { kty, crv, x, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { privateKey: pair.privateKey, jwk: { kty, crv, x, d } };
}

// A compact JWE (RFC 7516) of the private JWK, its key wrapped by a pass-phrase (RFC 7518, 4.8).
async function sealKey(jwk, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header = { alg: PBES2, enc: "A256GCM", cty: "jwk+json", p2s: toBase64url(salt), p2c: ROUNDS };
  const first = toBase64url(encoder.encode(JSON.stringify(header)));
  const content = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const wrapping = await wrappingKey(passphrase, salt, ROUNDS);
  const wrapped = await crypto.subtle.wrapKey("raw", content, wrapping, "AES-KW");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: encoder.encode(first) },
      content,
      encoder.encode(JSON.stringify(jwk)),
    ),
  );
  const tag = sealed.length - 16;
  return [first, ...[wrapped, iv, sealed.slice(0, tag), sealed.slice(tag)].map(toBase64url)].join(".");
}

async function openKey(text, passphrase) {
  const [first, wrapped, iv, sealed, tag] = text.trim().split(".");
  const header = JSON.parse(new TextDecoder().decode(fromBase64url(first)));
  if (header.alg !== PBES2 || header.enc !== "A256GCM" || !(header.p2c <= LONGEST_ROUNDS)) {
    throw new Error("not a key of ours");
  }
  const wrapping = await wrappingKey(passphrase, fromBase64url(header.p2s), header.p2c);
  const content = await crypto.subtle.unwrapKey(
    "raw", fromBase64url(wrapped), wrapping, "AES-KW", "AES-GCM", false, ["decrypt"],
  );
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: fromBase64url(iv), additionalData: encoder.encode(first) },
    content,
    new Uint8Array([...fromBase64url(sealed), ...fromBase64url(tag)]),
  );
  const { kty, crv, x, d } = JSON.parse(new TextDecoder().decode(opened));
  const jwk = { kty, crv, x, d };
  return { privateKey: await crypto.subtle.importKey("jwk", jwk, ED25519, false, ["sign"]), jwk };
}

async function wrappingKey(passphrase, salt, iterations) {
  const name = encoder.encode(PBES2 + "\0");
  const secret = await crypto.subtle.importKey("raw", encoder.encode(passphrase), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: new Uint8Array([...name, ...salt]), iterations },
    secret,
    { name: "AES-KW", length: 128 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/jose" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Multikey of an Ed25519 public key: multicodec 0xed 0x01, in base58 with its header.
function multikey(publicKey) {
  return "z" + base58(new Uint8Array([0xed, 0x01, ...publicKey]));
}

function base58(bytes) {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text;
  return "1".repeat(bytes.findIndex((byte) => byte !== 0)) + text;
}

function toBase64url(bytes) {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
}

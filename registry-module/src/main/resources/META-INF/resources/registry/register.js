// The attendance grid: moves by arrow keys and Enter as in a spreadsheet, and saves every cell by itself as it is typed. A cell that somebody
// else changed meanwhile is not overwritten: both values are shown, and the person chooses. Without this file the form under the grid saves.
"use strict";

(() => {
  const WORDS = { P: "present", "½": "partial", A: "absent", E: "excused" };
  const ALSO = { H: "½", L: "½", "1/2": "½" };
  const table = document.querySelector("table.attendance[data-api]");
  const dialog = document.getElementById("conflict");
  const told = document.getElementById("saving");
  const button = document.querySelector("#register input[type=submit]");
  const reason = document.getElementById("register-reason");
  if (!table || !dialog || !told || !button || !reason) {
    return;
  }

  const letterOf = (word) => Object.keys(WORDS).find((letter) => WORDS[letter] === word) ?? "";
  const canonical = (typed) => {
    const upper = typed.trim().toUpperCase();
    return ALSO[upper] ?? upper;
  };

  // ---- what a cell knows: whose it is, what the server holds, and that record's version (0: none) ----

  const cells = new Map();

  function cellOf(field) {
    let cell = cells.get(field);
    if (!cell) {
      const [, person, session, version, letter] = field.name.split(":");
      cell = { field, person, session, version, letter, busy: false, failed: false };
      cells.set(field, cell);
    }
    return cell;
  }

  const wanted = (cell) => canonical(cell.field.value);
  const unsaved = () => [...cells.values()].filter((cell) => cell.busy || cell.failed || wanted(cell) !== cell.letter);

  /** What the server holds now; the field's name says it too, for the form without this file. */
  function holds(cell, letter, version) {
    cell.letter = letter;
    cell.version = version;
    cell.failed = false;
    cell.field.name = ["mark", cell.person, cell.session, version, letter].join(":");
  }

  function show(cell, state, text) {
    cell.field.closest("td").dataset.state = state;
    cell.field.setAttribute("aria-invalid", String(state === "failed"));
    told.textContent = text;
    button.hidden = ![...cells.values()].some((one) => one.failed);
  }

  // ---- talking to the server ----

  // A parameter, not a header: headers hold no letters beyond Latin 1.
  const why = () => (reason.value.trim() ? "?reason=" + encodeURIComponent(reason.value.trim()) : "");
  const address = (cell) =>
    table.dataset.api + "/sessions/" + encodeURIComponent(cell.session) + "/attendance/" + encodeURIComponent(cell.person);

  async function call(cell, method, body) {
    const headers = { "X-Requested-With": "alongside" };
    if (method !== "GET") {
      headers[cell.version === "0" ? "If-None-Match" : "If-Match"] = cell.version === "0" ? "*" : '"' + cell.version + '"';
    }
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    return fetch(address(cell) + (method === "GET" ? "" : why()), { method, headers, body: body && JSON.stringify(body), credentials: "same-origin", cache: "no-store" });
  }

  const versionIn = (answer) => (answer.headers.get("ETag") ?? "").replace(/^W\/|"/g, "");

  async function words(answer) {
    if (answer.status === 401) {
      return "You have been signed out. Sign in again in another window, then repeat the change.";
    }
    try {
      return (await answer.json()).detail;
    } catch {
      return "The server did not answer as expected.";
    }
  }

  /** One request per cell at a time; what was typed meanwhile follows. */
  async function save(cell) {
    if (cell.busy || wanted(cell) === cell.letter) {
      return;
    }
    const letter = wanted(cell);
    if (letter && !WORDS[letter]) {
      refuse(cell, "Type P, ½ (or H or L), A or E, or leave the cell empty.");
      return;
    }
    cell.busy = true;
    show(cell, "saving", "Saving …");
    try {
      await send(cell, letter);
    } catch {
      refuse(cell, "No connection. The cell is not saved yet; it is tried again when the connection is back.");
    } finally {
      cell.busy = false;
    }
    if (!cell.failed) {
      await save(cell);
    }
  }

  async function send(cell, letter) {
    const answer = letter ? await call(cell, "PUT", { attendance: WORDS[letter] }) : await call(cell, "DELETE");
    if (answer.ok) {
      holds(cell, letter, letter ? versionIn(answer) : "0");
      show(cell, "saved", "Saved.");
    } else if (answer.status === 412 || (answer.status === 404 && !letter)) {
      await settle(cell, letter);
    } else {
      refuse(cell, await words(answer));
    }
  }

  function refuse(cell, why) {
    cell.failed = true;
    show(cell, "failed", cell.person + ", session " + cell.session + ": " + why);
  }

  // ---- somebody else was there first ----

  let asking = Promise.resolve();

  async function settle(cell, mine) {
    const answer = await call(cell, "GET");
    if (!answer.ok && answer.status !== 404) {
      refuse(cell, await words(answer));
      return;
    }
    const theirs = answer.ok ? letterOf((await answer.json()).attendance) : "";
    holds(cell, theirs, answer.ok ? versionIn(answer) : "0");
    if (theirs === mine) {
      show(cell, "saved", "Saved: somebody else wrote the same.");
      return;
    }
    asking = asking.then(() => ask(cell, mine, theirs));
    const choice = await asking;
    if (choice === "mine") {
      await send(cell, mine);
    } else {
      cell.field.value = theirs;
      show(cell, "saved", "Kept what the other person wrote.");
    }
  }

  const named = (letter) => (letter ? letter + " (" + WORDS[letter] + ")" : "nothing");

  function ask(cell, mine, theirs) {
    dialog.querySelector("[data-where]").textContent = cell.person + ", session " + cell.session;
    dialog.querySelector("[data-theirs]").textContent = named(theirs);
    dialog.querySelector("[data-mine]").textContent = named(mine);
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener(
        "close",
        () => {
          cell.field.focus();
          resolve(dialog.returnValue);
        },
        { once: true },
      );
    });
  }

  // ---- typing and moving ----

  table.addEventListener("input", (event) => {
    const cell = cellOf(event.target);
    cell.failed = false;
    const letter = canonical(event.target.value);
    if (WORDS[letter]) {
      event.target.value = letter;
      event.target.select();
      save(cell);
    }
  });

  table.addEventListener("change", (event) => save(cellOf(event.target)));
  table.addEventListener("focusin", (event) => event.target.matches("input") && event.target.select());

  table.addEventListener("keydown", (event) => {
    const td = event.target.closest("td");
    if (!td || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = td.parentElement;
    const at = (line) => line?.cells[td.cellIndex];
    const next = {
      ArrowUp: at(row.previousElementSibling),
      ArrowDown: at(row.nextElementSibling),
      Enter: at(row.nextElementSibling),
      ArrowLeft: td.previousElementSibling,
      ArrowRight: td.nextElementSibling,
    }[event.key];
    if (event.key === "Enter" || next) {
      event.preventDefault();
      next?.querySelector("input")?.focus();
    }
  });

  const again = () => [...cells.values()].filter((cell) => cell.failed).forEach(save);
  addEventListener("online", again);
  reason.addEventListener("change", again);
  addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0) {
      event.preventDefault();
    }
  });
  document.getElementById("register").addEventListener("submit", () => cells.clear());

  button.hidden = true;
  document.getElementById("then-save").hidden = true;
})();

// Cells of a table that save themselves one by one as they are typed, and are moved between by arrow keys and Enter as in a spreadsheet. A cell
// that somebody else changed meanwhile is not overwritten: both values are shown, and the person chooses. Without script the form around saves.
"use strict";

/**
 * Brings a table to life.
 *
 * @param grid table; form around it; reason, the field that says why; and what only the table knows:
 *   read(field): the cell's own properties, value (what the server holds) and version (of that record, "0" for none);
 *   named(cell): what the field is called, for the form without script;
 *   canonical(typed, cell): how what was typed is spelled;
 *   whole(value, cell): whether it needs no further key, so that it is saved at once;
 *   wrong(value, cell): what is wrong with it, empty if nothing;
 *   writing(cell, value): method, address and body of the request that writes it;
 *   reading(cell): address of the record; valueIn(record): the value in what is there;
 *   where(cell), shown(value): for people; typed(cell), optional: called once a whole value was typed
 */
export function keepCells(grid) {
  const { table, form, reason } = grid;
  const dialog = document.getElementById("conflict");
  const told = document.getElementById("saving");
  const button = form.querySelector("input[type=submit]");

  // ---- what a cell knows ----

  const cells = new Map();

  function cellOf(field) {
    let cell = cells.get(field);
    if (!cell) {
      cell = { field, busy: false, failed: false, ...grid.read(field) };
      cells.set(field, cell);
    }
    return cell;
  }

  const wanted = (cell) => grid.canonical(cell.field.value, cell);
  const unsaved = () => [...cells.values()].filter((cell) => cell.busy || cell.failed || wanted(cell) !== cell.value);

  function holds(cell, value, version) {
    cell.value = value;
    cell.version = version;
    cell.failed = false;
    cell.field.name = grid.named(cell);
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

  async function call(cell, method, address, body) {
    const headers = { "X-Requested-With": "alongside" };
    if (method !== "GET") {
      headers[cell.version === "0" ? "If-None-Match" : "If-Match"] = cell.version === "0" ? "*" : '"' + cell.version + '"';
    }
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    return fetch(address, { method, headers, body: body && JSON.stringify(body), credentials: "same-origin", cache: "no-store" });
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
    if (cell.busy || wanted(cell) === cell.value) {
      return;
    }
    const value = wanted(cell);
    const wrong = grid.wrong(value, cell);
    if (wrong) {
      refuse(cell, wrong);
      return;
    }
    cell.busy = true;
    show(cell, "saving", "Saving …");
    try {
      await send(cell, value);
    } catch {
      refuse(cell, "No connection. The cell is not saved yet; it is tried again when the connection is back.");
    } finally {
      cell.busy = false;
    }
    if (!cell.failed) {
      await save(cell);
    }
  }

  async function send(cell, value) {
    const { method, address, body } = grid.writing(cell, value);
    const answer = await call(cell, method, address + why(), body);
    if (answer.ok) {
      holds(cell, value, method === "DELETE" ? "0" : versionIn(answer));
      show(cell, "saved", "Saved.");
    } else if (answer.status === 412 || (answer.status === 404 && !value)) {
      await settle(cell, value);
    } else {
      refuse(cell, await words(answer));
    }
  }

  function refuse(cell, why) {
    cell.failed = true;
    show(cell, "failed", grid.where(cell) + ": " + why);
  }

  // ---- somebody else was there first ----

  let asking = Promise.resolve();

  async function settle(cell, mine) {
    const answer = await call(cell, "GET", grid.reading(cell));
    if (!answer.ok && answer.status !== 404) {
      refuse(cell, await words(answer));
      return;
    }
    const theirs = answer.ok ? grid.valueIn(await answer.json()) : "";
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

  function ask(cell, mine, theirs) {
    dialog.querySelector("[data-where]").textContent = grid.where(cell);
    dialog.querySelector("[data-theirs]").textContent = theirs ? grid.shown(theirs) : "nothing";
    dialog.querySelector("[data-mine]").textContent = mine ? grid.shown(mine) : "nothing";
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
    const value = grid.canonical(event.target.value, cell);
    if (grid.whole(value, cell)) {
      event.target.value = value;
      event.target.select();
      save(cell);
      grid.typed?.(cell);
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
    const field = next?.querySelector("input");
    if (event.key === "Enter" || field) {
      event.preventDefault();
      field?.focus();
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
  form.addEventListener("submit", () => cells.clear());

  // On a slow link somebody types before the script is there.
  for (const field of table.querySelectorAll("input")) {
    if (field.value !== field.defaultValue) {
      save(cellOf(field));
    }
  }

  button.hidden = true;
  document.getElementById("then-save").hidden = true;
}

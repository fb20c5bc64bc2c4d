// The answers of one response: what its cells mean. How they are typed, saved and settled is in cells.js; a key that says it all leads on to the next
// item. Without script the form saves.
"use strict";

import { keepCells } from "./cells.js";

const NOT_APPLICABLE = "NA";
const SHORT = { Y: "yes", 1: "yes", N: "no", 0: "no" };
const table = document.querySelector("table.items[data-api]");
const answered = document.getElementById("answered");

function key(cell) {
  const { participant, spell, instrument, wave, takenOn, respondent } = table.dataset;
  return { participant, spell, instrument, wave, taken_on: takenOn, respondent, item: cell.item };
}

/** How many scored items have an answer, and whether that is enough. */
function count() {
  const score = document.getElementById("score");
  const fields = [...table.querySelectorAll("input[data-scored=true]")];
  const given = fields.filter((field) => field.value.trim() && spelled(field.value) !== NOT_APPLICABLE).length;
  const valid = given >= Number(score.dataset.needed) && fields.length > 0;
  answered.textContent = String(given);
  score.classList.toggle("success", valid);
  score.classList.toggle("warn", !valid);
}

function spelled(typed) {
  const upper = typed.trim().toUpperCase();
  if (upper === "X" || upper === NOT_APPLICABLE) {
    return NOT_APPLICABLE;
  }
  return table.dataset.kind === "action" ? (SHORT[upper] ?? typed.trim().toLowerCase()) : typed.trim();
}

function isWhole(value, cell) {
  const action = table.dataset.kind === "action";
  return value === NOT_APPLICABLE || (action ? value === "yes" || value === "no" : cell.field.dataset.digit === "true" && /^[0-9]$/.test(value));
}

if (table) {
  keepCells({
    table,
    form: document.getElementById("response"),
    reason: document.getElementById("response-reason"),
    read(field) {
      const [, item, version, ...value] = field.name.split(":");
      return { item, version, value: value.join(":") };
    },
    named: (cell) => ["answer", cell.item, cell.version, cell.value].join(":"),
    canonical: spelled,
    whole: isWhole,
    // The server knows best what may be answered, and says so.
    wrong: () => "",
    writing: (cell, answer) => ({ method: "PUT", address: table.dataset.api, body: { ...key(cell), answer } }),
    reading: (cell) => table.dataset.api + "/one?" + new URLSearchParams(key(cell)),
    valueIn: (record) => record.answer ?? "",
    where: (cell) => "Answer to " + cell.item,
    shown: (answer) => answer,
    typed: (cell) => cell.field.closest("tr").nextElementSibling?.querySelector("input")?.focus(),
  });
  table.addEventListener("input", count);
}

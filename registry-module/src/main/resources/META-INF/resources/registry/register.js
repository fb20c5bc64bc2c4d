// The attendance grid: what its cells mean. How they are typed, saved and settled is in cells.js; without script the form under the grid saves.
"use strict";

import { keepCells } from "./cells.js";

const WORDS = { P: "present", "½": "partial", A: "absent", E: "excused" };
const ALSO = { H: "½", L: "½", "1/2": "½" };
const table = document.querySelector("table.attendance[data-api]");

function address(cell) {
  return table.dataset.api + "/sessions/" + encodeURIComponent(cell.session) + "/attendance/" + encodeURIComponent(cell.person);
}

if (table) {
  keepCells({
    table,
    form: document.getElementById("register"),
    reason: document.getElementById("register-reason"),
    read(field) {
      const [, person, session, version, value] = field.name.split(":");
      return { person, session, version, value };
    },
    named: (cell) => ["mark", cell.person, cell.session, cell.version, cell.value].join(":"),
    canonical(typed) {
      const upper = typed.trim().toUpperCase();
      return ALSO[upper] ?? upper;
    },
    whole: (letter) => Boolean(WORDS[letter]),
    wrong: (letter) => (letter && !WORDS[letter] ? "Type P, ½ (or H or L), A or E, or leave the cell empty." : ""),
    writing: (cell, letter) =>
      letter
        ? { method: "PUT", address: address(cell), body: { attendance: WORDS[letter] } }
        : { method: "DELETE", address: address(cell) },
    reading: address,
    valueIn: (record) => Object.keys(WORDS).find((letter) => WORDS[letter] === record.attendance) ?? "",
    where: (cell) => cell.person + ", session " + cell.session,
    shown: (letter) => letter + " (" + WORDS[letter] + ")",
  });
}

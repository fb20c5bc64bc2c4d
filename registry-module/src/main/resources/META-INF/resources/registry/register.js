// Moves through the attendance grid by arrow keys and Enter, as in a spreadsheet. The page works without it.
"use strict";

document.querySelector("table.attendance")?.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td");
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const row = cell.parentElement;
  const at = (line) => line?.cells[cell.cellIndex];
  const next = {
    ArrowUp: at(row.previousElementSibling),
    ArrowDown: at(row.nextElementSibling),
    Enter: at(row.nextElementSibling),
    ArrowLeft: cell.previousElementSibling,
    ArrowRight: cell.nextElementSibling,
  }[event.key];
  if (event.key === "Enter" || next) {
    event.preventDefault();
    const field = next?.querySelector("input");
    field?.focus();
    field?.select();
  }
});

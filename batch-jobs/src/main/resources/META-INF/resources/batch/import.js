// Keeps the page of a running import up to date: fetches it anew and puts its report in place of the old one, until the import is over.
(() => {
  "use strict";
  const PAUSE = 2000;

  const refresh = async () => {
    const old = document.getElementById("import-report");
    if (!old || old.dataset.over === "true") {
      return;
    }
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const report = page.getElementById("import-report");
        if (report && report.dataset.over === "true") {
          location.reload();
          return;
        }
        if (report) {
          old.replaceWith(report);
        }
      }
    } finally {
      setTimeout(refresh, PAUSE);
    }
  };

  setTimeout(refresh, PAUSE);
})();

package org.alongside.reporting.edition;

import java.time.LocalDate;
import java.util.List;
import org.alongside.reporting.figure.PublishedBalance;
import org.alongside.reporting.figure.PublishedLabel;
import org.alongside.reporting.figure.PublishedTarget;

/**
 * Everything one report is drawn from.
 *
 * @param figures of all quarters up to the edition's
 * @param targetFigures cells of every calendar and kind whose indicators have targets
 * @param targets of this scope, in force
 * @param balances of this scope, live at the edition's as-of day
 */
record ReportSource(
    Edition edition,
    ReportFigures figures,
    TargetFigures targetFigures,
    List<PublishedTarget> targets,
    List<PublishedBalance> balances,
    List<PublishedLabel> labels) {

  LocalDate start() {
    return edition.quarter().start();
  }

  /** The label of that code, or the code itself. */
  String name(String kind, String code) {
    return labels.stream()
        .filter(label -> label.kind().equals(kind) && label.code().equals(code))
        .map(PublishedLabel::label)
        .findFirst()
        .orElse(code);
  }
}

package org.alongside.reporting.edition;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.Cover;
import org.alongside.reporting.figure.PublishedBalance;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.jspecify.annotations.Nullable;

/** The cover and the sentences of a report. */
final class ReportTexts {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final ReportSource source;

  ReportTexts(ReportSource source) {
    this.source = source;
  }

  Cover cover() {
    Edition edition = source.edition();
    Run run = edition.run();
    Quarter quarter = edition.quarter();
    @Nullable PublishedGrant grant = edition.grant();
    return new Cover(
        grant == null ? "Cumulative men reached" : "Donor report",
        run.organisationName(),
        grant == null ? null : grant.donorName(),
        grant == null ? null : new Cover.GrantName(grant.grant(), grant.title()),
        quarter.code(),
        quarter.label(),
        quarter.start(),
        quarter.end(),
        edition.asOf(),
        run.run(),
        run.publishedAt(),
        grant == null ? null : grant.contactName(),
        grant == null ? null : grant.contactEmail(),
        "Drawn from the published figures of run "
            + run.run()
            + ", which rest on what the registry held on "
            + MOMENT.format(run.knowledgeCut())
            + ".");
  }

  /** Where the opening balance comes from; empty if there is none. */
  String openingNote() {
    return source.balances().stream()
        .filter(balance -> !balance.basis().equals("contacts"))
        .map(ReportTexts::sentence)
        .collect(Collectors.joining(" "));
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Edition edition = source.edition();
    if (edition.asOf().isBefore(edition.quarter().end())) {
      notes.add(
          "The quarter is not over: its figures stand at " + DAY.format(edition.asOf()) + ".");
    }
    notes.add(
        "Late entries belong to the quarter in which things happened; what was entered after "
            + MOMENT.format(edition.run().knowledgeCut())
            + " is not in these figures.");
    notes.add(
        "A man counts once in every total, however many cohorts he joined. A man seen in two rows"
            + " counts in both; \u201cCounted in more than one row\u201d says how many to take off. So does"
            + " \u201cAlready in the opening balance\u201d for men who were counted before the registry"
            + " began.");
    if (edition.grant() != null) {
      notes.add(
          "The figures are the grant's full figures: everyone in cohorts it funds on the day, also"
              + " where others fund the same cohort.");
    }
    source.balances().stream()
        .filter(balance -> balance.basis().equals("contacts"))
        .forEach(balance -> notes.add(contacts(balance)));
    notes.add(
        "Marks: 0 counted and none found; \u2013 no data; c hidden to protect the people behind a"
            + " small or sensitive figure; n/a not applicable; late not yet entered; failed could"
            + " not be counted.");
    return notes;
  }

  private static String sentence(PublishedBalance balance) {
    StringBuilder text = new StringBuilder("Opening balance: ");
    text.append(balance.bound().equals("over") ? "over " : "")
        .append(Cell.count(balance.value()).text())
        .append(" men");
    where(balance, text);
    return text.append(" (").append(balance.source()).append(").").toString();
  }

  private static String contacts(PublishedBalance balance) {
    StringBuilder text = new StringBuilder("Published before the registry and never added: ");
    text.append(Cell.count(balance.value()).text()).append(" contacts");
    where(balance, text);
    return text.append(" (").append(balance.source()).append(").").toString();
  }

  private static void where(PublishedBalance balance, StringBuilder text) {
    if (!balance.country().isEmpty()) {
      text.append(" in ").append(CountryNames.name(balance.country()));
    }
    if (balance.sinceYear() != null) {
      text.append(" since ").append(balance.sinceYear());
    }
    text.append(", up to ").append(DAY.format(balance.asOf()));
  }
}

package org.alongside.batch.lineage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Transactions;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.participant.WhoIsSeen;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.alongside.reporting.figure.FigureKey;

/**
 * Draws people of a figure at random, and keeps what was found of each on the spot. A sample keeps
 * who was drawn, whatever becomes of the figure.
 */
@Dependent
public class AuditSamples {

  /** How many are drawn, where there are as many. */
  public static final int SIZE = 30;

  private static final int LISTED = 50;
  private static final String KIND = "audit_sample";

  private final ReadLineage lineage;
  private final WhoIsSeen whoIsSeen;
  private final Transactions transactions;
  private final Clerk clerk;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public AuditSamples(
      ReadLineage lineage,
      WhoIsSeen whoIsSeen,
      Transactions transactions,
      Clerk clerk,
      Clock clock) {
    this.lineage = lineage;
    this.whoIsSeen = whoIsSeen;
    this.transactions = transactions;
    this.clerk = clerk;
    this.clock = clock;
  }

  /**
   * Draws a new sample.
   *
   * @return its id
   * @throws BatchException as {@link ReadLineage#read}, and 409 if the figure is hidden, since a
   *     sample is open to others, too, or rests on nobody
   */
  public long draw(Viewing.Way way, long figure) {
    Lineage whole = lineage.read(way, figure);
    if (whole.hidden()) {
      throw new BatchException(
          409,
          "sample-of-hidden",
          "No sample is drawn of a figure that is not published",
          "How many people a sample has would tell others what it is; choose a published figure.");
    }
    List<Lineage.Person> drawn = new ArrayList<>(whole.people());
    if (drawn.isEmpty()) {
      throw new BatchException(
          409,
          "sample-of-nobody",
          "There is nobody to draw",
          "This figure does not rest on people the registry knows; choose another one.");
    }
    Collections.shuffle(drawn, random);
    List<Lineage.Person> sampled = drawn.subList(0, Math.min(SIZE, drawn.size()));
    return transactions.ask(
        connection -> {
          long id = SampleRows.nextId(connection);
          SampleRows.insert(connection, head(id, whole));
          for (int i = 0; i < sampled.size(); i++) {
            Lineage.Person person = sampled.get(i);
            SampleRows.insertLine(connection, id, i + 1, person.id(), person.session());
          }
          return id;
        });
  }

  private AuditSample head(long id, Lineage whole) {
    Figure figure = whole.figure();
    return new AuditSample(
        id,
        clock.instant(),
        clerk.viewer().username(),
        whole.run().run(),
        figure.key().indicator(),
        words(figure.key()),
        figure.value() == null ? figure.state().code() : FigureCsv.plainNumber(figure.value()),
        whole.people().size(),
        List.of());
  }

  /** Such as {@code grant G-1, ZW, M, us-fiscal quarter from 2026-04-01 to 2026-06-30}. */
  static String words(FigureKey key) {
    return Stream.of(
            (key.scopeType() + " " + key.scope()).strip(),
            key.country(),
            key.area(),
            key.programme(),
            key.model(),
            key.sex(),
            key.ageBand(),
            key.instrument(),
            key.wave(),
            key.detail(),
            key.calendar()
                + " "
                + key.periodKind()
                + " from "
                + key.periodStart()
                + " to "
                + key.periodEnd())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The newest, without their people. */
  public List<AuditSample> list() {
    lineage.demand();
    return transactions.ask(connection -> SampleRows.newest(connection, LISTED));
  }

  /**
   * One with its people, as far as the viewer may still see them. Noted as a reading.
   *
   * @throws BatchException 404 if there is none of this id
   */
  public AuditSample one(Viewing.Way way, long id) {
    lineage.demand();
    AuditSample head =
        transactions.ask(connection -> SampleRows.head(connection, id)).stream()
            .findFirst()
            .orElseThrow(AuditSamples::unknown);
    List<SampleRows.Row> rows = transactions.ask(connection -> SampleRows.lines(connection, id));
    Map<Long, String> codes =
        whoIsSeen.people(rows.stream().map(SampleRows.Row::participant).toList());
    Set<Long> sessions =
        whoIsSeen.sessions(
            rows.stream().map(SampleRows.Row::session).filter(Objects::nonNull).toList());
    clerk.audit(Viewing.list(way, KIND, Long.toString(id), rows.size()));
    return new AuditSample(
        head.id(),
        head.drawnAt(),
        head.drawnBy(),
        head.run(),
        head.indicator(),
        head.figure(),
        head.value(),
        head.people(),
        rows.stream().map(row -> seen(row, codes, sessions)).toList());
  }

  /** Without the person, or the session, where the viewer may not see it any more. */
  private static AuditSample.Line seen(
      SampleRows.Row row, Map<Long, String> codes, Set<Long> sessions) {
    AuditSample.Line line = row.line();
    String code = codes.get(row.participant());
    boolean where = code != null && row.session() != null && sessions.contains(row.session());
    return new AuditSample.Line(
        line.line(),
        code,
        where ? line.cohort() : null,
        where ? line.session() : null,
        where ? line.heldOn() : null,
        where ? line.site() : null,
        line.verdict(),
        line.markedBy());
  }

  /**
   * Keeps what was found of one of them; a later verdict takes the place of an earlier one.
   *
   * @param verdict {@code verified} or {@code not-found}
   * @throws BatchException 404 if there is no such sample or line, 422 if it is no verdict
   */
  public void mark(long id, int line, String verdict) {
    lineage.demand();
    String code =
        AuditSample.Verdict.of(verdict)
            .map(AuditSample.Verdict::code)
            .orElseThrow(
                () ->
                    new BatchException(
                        422,
                        "verdict-unknown",
                        "That is no verdict",
                        "verdict: verified or not-found."));
    String who = clerk.viewer().username();
    boolean done =
        transactions.ask(
            connection -> SampleRows.mark(connection, id, line, code, who, clock.instant()));
    if (!done) {
      throw unknown();
    }
  }

  private static BatchException unknown() {
    return new BatchException(
        404, "sample-unknown", "There is no such sample", "Choose one of the list.");
  }
}

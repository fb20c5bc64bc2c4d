package org.alongside.registry.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.UseCase;

/**
 * Reads the register of a cohort: some of the sessions held, and the people enrolled or seen there.
 */
@Dependent
@UseCase
public class ReadRegister {

  private final Attendances attendances;
  private final Cohorts cohorts;
  private final Sight sight;
  private final Clock clock;

  @Inject
  public ReadRegister(Attendances attendances, Cohorts cohorts, Sight sight, Clock clock) {
    this.attendances = attendances;
    this.cohorts = cohorts;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * @param page 0 for the latest sessions, 1 for those before, and so on
   * @param columns how many sessions a page has
   * @return empty for a cohort the viewer may not see
   */
  public Register read(String cohort, int page, int columns) {
    LocalDate today =
        cohorts.byCode(cohort).map(known -> known.today(clock)).orElse(LocalDate.EPOCH);
    EntityManager entityManager = attendances.entityManager();
    List<Session> latestFirst =
        sight
            .bind(
                entityManager
                    .createQuery(
                        "select e from Session e where e.cohort.code = :cohort and"
                            + " e.heldOn <= :today and "
                            + sight.cohort("e.cohort")
                            + " order by e.heldOn desc, e.code desc",
                        Session.class)
                    .setParameter("cohort", cohort)
                    .setParameter("today", today))
            .setFirstResult(page * columns)
            .setMaxResults(columns + 1)
            .getResultList();
    List<Session> shown = new ArrayList<>(latestFirst);
    boolean earlier = shown.size() > columns;
    if (earlier) {
      shown.remove(columns);
    }
    Collections.reverse(shown);
    return new Register(
        shown.stream().map(Session::row).toList(),
        lines(entityManager, cohort, shown),
        page > 0,
        earlier);
  }

  /**
   * Codes of the people of a cohort in the order of the register's lines, drop-ins of single
   * sessions left out; empty for a cohort the viewer may not see.
   */
  public List<String> people(String cohort) {
    return cohorts.byCode(cohort).filter(known -> known.isOpenTo(sight)).isPresent()
        ? people(attendances.entityManager(), cohort, Map.of())
        : List.of();
  }

  private List<Register.Line> lines(
      EntityManager entityManager, String cohort, List<Session> sessions) {
    if (sessions.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Register.Cell>> marks = marks(entityManager, sessions);
    List<Register.Line> lines = new ArrayList<>();
    for (String person : people(entityManager, cohort, marks)) {
      Map<String, Register.Cell> known = marks.getOrDefault(person, Map.of());
      lines.add(
          new Register.Line(
              person,
              sessions.stream()
                  .map(Session::code)
                  .map(
                      code ->
                          Objects.requireNonNullElse(
                              known.get(code), new Register.Cell(code, "", 0)))
                  .toList()));
    }
    return lines;
  }

  private static Map<String, Map<String, Register.Cell>> marks(
      EntityManager entityManager, List<Session> sessions) {
    Map<String, Map<String, Register.Cell>> marks = new HashMap<>();
    entityManager
        .createQuery(
            "select a from Attendance a join fetch a.participant where a.session in :sessions",
            Attendance.class)
        .setParameter("sessions", sessions)
        .getResultList()
        .forEach(
            a ->
                marks
                    .computeIfAbsent(a.participant().code(), person -> new HashMap<>())
                    .put(a.session().code(), cell(a)));
    return marks;
  }

  private static Register.Cell cell(Attendance attendance) {
    return new Register.Cell(
        attendance.session().code(), attendance.row().attendance().letter(), attendance.version());
  }

  /** Whoever is enrolled and not void, and whoever came without being so, by code. */
  private static List<String> people(
      EntityManager entityManager, String cohort, Map<String, ?> marks) {
    List<String> enrolled =
        entityManager
            .createQuery(
                "select distinct e.participant.code from Enrolment e where e.cohort.code = :cohort"
                    + " and e.enrolledOn is not null"
                    + " and (e.exitReason is null or e.exitReason <> 'void')",
                String.class)
            .setParameter("cohort", cohort)
            .getResultList();
    return Stream.concat(enrolled.stream(), marks.keySet().stream()).distinct().sorted().toList();
  }
}

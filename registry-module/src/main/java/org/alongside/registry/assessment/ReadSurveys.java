package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.participant.Enrolment;
import org.jspecify.annotations.Nullable;

/** Reads who of a cohort answered what, and what it comes to. */
@Dependent
@UseCase
public class ReadSurveys {

  private static final String OF_THE_FAMILY =
      "(e.instrument.family = :family or (e.instrument.family is null and e.instrument.code ="
          + " :family))";

  private final Responses responses;
  private final Sight sight;

  @Inject
  public ReadSurveys(Responses responses, Sight sight) {
    this.responses = responses;
    this.sight = sight;
  }

  /** The families answered in a cohort, by name; none for a cohort the viewer may not see. */
  public List<SurveyCount> families(String cohort) {
    Map<String, Long> counts = new TreeMap<>();
    sight
        .bind(
            responses
                .entityManager()
                .createQuery(
                    "select i.family, i.code, count(e.id) from Response e join e.instrument i"
                        + " where e.cohort.code = :cohort and "
                        + sight.cohort("e.cohort")
                        + " group by i.family, i.code",
                    Object[].class)
                .setParameter("cohort", cohort))
        .getResultStream()
        .forEach(
            row ->
                counts.merge(
                    (String) (row[0] == null ? row[1] : row[0]), (Long) row[2], Long::sum));
    return counts.entrySet().stream()
        .map(count -> new SurveyCount(count.getKey(), count.getValue()))
        .toList();
  }

  /**
   * What the people of a cohort answered to the instruments of a family.
   *
   * @return empty for a cohort the viewer may not see, or a family that does not exist
   */
  public SurveySheet sheet(String cohort, String family) {
    EntityManager entityManager = responses.entityManager();
    // First, so that the responses find them in the persistence context.
    List<Enrolment> enrolments = enrolments(entityManager, cohort);
    Map<String, Scoring> scorings = new TreeMap<>();
    List<InstrumentRow> instruments =
        entityManager
            .createQuery(
                "select e from Instrument e where e.family = :family or (e.family is null and"
                    + " e.code = :family) order by e.code",
                Instrument.class)
            .setParameter("family", family)
            .getResultStream()
            .map(Instrument::row)
            .toList();
    for (InstrumentRow instrument : instruments) {
      scorings.put(
          instrument.instrument(),
          Scoring.of(instrument, items(entityManager, instrument.instrument())));
    }
    Map<Long, Map<String, String>> answers = answers(entityManager, cohort, family);
    List<Response> given = given(entityManager, cohort, family);
    Function<Response, Taken> taken =
        response ->
            new Taken(
                response.row(),
                Objects.requireNonNull(scorings.get(response.instrument().code()))
                    .score(answers.getOrDefault(response.id(), Map.of())),
                0);
    return new SurveySheet(
        instruments,
        lines(enrolments, instruments, given, taken),
        given.stream()
            .filter(response -> response.enrolment() == null)
            .map(taken)
            .sorted(
                Comparator.comparing((Taken one) -> one.response().wave())
                    .thenComparing(one -> one.response().takenOn())
                    .thenComparing(one -> number(one.response().respondent())))
            .toList());
  }

  /** The items of an instrument, in the order of their codes. */
  public List<ItemRow> items(String instrument) {
    return items(responses.entityManager(), instrument);
  }

  private static List<SurveySheet.Line> lines(
      List<Enrolment> enrolments,
      List<InstrumentRow> instruments,
      List<Response> given,
      Function<Response, Taken> taken) {
    if (instruments.stream().anyMatch(InstrumentRow::anonymous)) {
      return List.of();
    }
    Map<Long, List<Taken>> byEnrolment = new HashMap<>();
    for (Response response : given) {
      Enrolment enrolment = response.enrolment();
      if (enrolment != null) {
        byEnrolment
            .computeIfAbsent(enrolment.id(), id -> new ArrayList<>())
            .add(taken.apply(response));
      }
    }
    return enrolments.stream()
        .filter(e -> e.days().isPresent() || byEnrolment.containsKey(e.id()))
        .map(e -> SurveySheet.Line.of(e.row(), byEnrolment.getOrDefault(e.id(), List.of())))
        .toList();
  }

  private static int number(@Nullable String respondent) {
    return respondent == null ? 0 : Integer.parseInt(respondent);
  }

  private List<Enrolment> enrolments(EntityManager entityManager, String cohort) {
    return sight
        .bind(
            entityManager
                .createQuery(
                    "select e from Enrolment e join fetch e.participant where e.cohort.code ="
                        + " :cohort and "
                        + sight.cohort("e.cohort")
                        + " order by e.participant.code, e.spell",
                    Enrolment.class)
                .setParameter("cohort", cohort))
        .getResultList();
  }

  private List<Response> given(EntityManager entityManager, String cohort, String family) {
    return sight
        .bind(
            entityManager
                .createQuery(
                    "select e from Response e where e.cohort.code = :cohort and "
                        + OF_THE_FAMILY
                        + " and "
                        + sight.cohort("e.cohort")
                        + " order by e.id",
                    Response.class)
                .setParameter("cohort", cohort)
                .setParameter("family", family))
        .getResultList();
  }

  /** By response, then by item. */
  private Map<Long, Map<String, String>> answers(
      EntityManager entityManager, String cohort, String family) {
    return sight
        .bind(
            entityManager
                .createQuery(
                    "select e.id, i.code, a.text from Answer a join a.response e join a.item i"
                        + " where a.text is not null and e.cohort.code = :cohort and "
                        + OF_THE_FAMILY
                        + " and "
                        + sight.cohort("e.cohort"),
                    Object[].class)
                .setParameter("cohort", cohort)
                .setParameter("family", family))
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.toMap(row -> (String) row[1], row -> (String) row[2])));
  }

  private static List<ItemRow> items(EntityManager entityManager, String instrument) {
    return entityManager
        .createQuery(
            "select e from Item e where e.instrument.code = :instrument order by e.code",
            Item.class)
        .setParameter("instrument", instrument)
        .getResultStream()
        .map(Item::row)
        .toList();
  }
}

package org.alongside.registry.cascade;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.participant.Enrolment;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.Selection;

/** Reads how one cohort stands in the cascade from applicants to the trainings trainers led. */
@Dependent
@UseCase
public class ReadCascade {

  // Cohorts are few: all links are read, as a generation shows only from the first training on.
  private static final String ALL_LINKS =
      "select e.trainedIn.code, e.ledCohort.code from CascadeLink e";
  private static final String LINKS =
      "select e from CascadeLink e join fetch e.trainer join fetch e.trainedIn"
          + " join fetch e.ledCohort where e.%s.code = :cohort and %s"
          + " order by e.trainer.code, e.ledCohort.code";
  private static final String ENROLMENTS =
      "select e from Enrolment e join fetch e.participant where e.cohort.code = :cohort"
          + " and (e.exitReason is null or e.exitReason <> 'void')"
          + " and (e.appliedOn is not null or e.role = 'trainer')";
  private static final String PEOPLE =
      "select s.cohort.code, count(distinct a.participant.id) from Attendance a join a.session s"
          + " where s.cohort.code in :cohorts and a.mark in ('present', 'partial')"
          + " group by s.cohort.code";

  private final Cohorts cohorts;
  private final Sight sight;

  @Inject
  public ReadCascade(Cohorts cohorts, Sight sight) {
    this.cohorts = cohorts;
    this.sight = sight;
  }

  /**
   * @throws RegistryException if there is no such cohort that the viewer may see
   */
  public Cascade of(String cohort) {
    if (cohorts.byCode(cohort).filter(known -> known.isOpenTo(sight)).isEmpty()) {
      throw RegistryException.notFound();
    }
    Map<String, Integer> generations = generations();
    List<EnrolmentRow> enrolments =
        entities()
            .createQuery(ENROLMENTS, Enrolment.class)
            .setParameter("cohort", cohort)
            .getResultStream()
            .map(Enrolment::row)
            .toList();
    List<EnrolmentRow> applied =
        enrolments.stream().filter(enrolment -> enrolment.appliedOn() != null).toList();
    return new Cascade(
        generations.get(cohort),
        applied.size(),
        applied.stream().filter(one -> one.selection() == Selection.SELECTED).count(),
        trainers(enrolments, links("trainedIn", cohort), generations),
        links("ledCohort", cohort));
  }

  private List<Cascade.Trainer> trainers(
      List<EnrolmentRow> enrolments, List<CascadeLinkRow> links, Map<String, Integer> generations) {
    Map<String, Long> people = people(links);
    Map<String, List<Cascade.Led>> led =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    CascadeLinkRow::trainer,
                    Collectors.mapping(
                        link -> led(link, people, generations), Collectors.toList())));
    TreeSet<String> codes =
        enrolments.stream()
            .filter(EnrolmentRow::isTrainers)
            .map(EnrolmentRow::participant)
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.concat(codes.stream(), new TreeMap<>(led).keySet().stream())
        .distinct()
        .map(code -> new Cascade.Trainer(code, led.getOrDefault(code, List.of())))
        .toList();
  }

  private static Cascade.Led led(
      CascadeLinkRow link, Map<String, Long> people, Map<String, Integer> generations) {
    String cohort = link.ledCohort();
    return new Cascade.Led(
        cohort, generations.get(cohort), people.getOrDefault(cohort, 0L), link.sharePercent());
  }

  private Map<String, Long> people(List<CascadeLinkRow> links) {
    if (links.isEmpty()) {
      return Map.of();
    }
    return entities()
        .createQuery(PEOPLE, Object[].class)
        .setParameter("cohorts", links.stream().map(CascadeLinkRow::ledCohort).distinct().toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  private List<CascadeLinkRow> links(String end, String cohort) {
    TypedQuery<CascadeLink> query =
        entities()
            .createQuery(LINKS.formatted(end, sight.cohort("e.ledCohort")), CascadeLink.class)
            .setParameter("cohort", cohort);
    return sight.bind(query).getResultStream().map(CascadeLink::row).toList();
  }

  private Map<String, Integer> generations() {
    return Generations.of(
        entities()
            .createQuery(ALL_LINKS, Object[].class)
            .getResultStream()
            .map(row -> new Generations.Link((String) row[0], (String) row[1]))
            .toList());
  }

  private EntityManager entities() {
    return cohorts.entityManager();
  }
}

package org.alongside.registry.pair;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads the pairs of a cohort with the check-ins due and held by today. */
@Dependent
@UseCase
public class ReadPairs {

  private static final String PAIRS =
      "select e from Pair e join fetch e.participant join fetch e.partner"
          + " where e.cohort.code = :cohort order by e.code";
  private static final String CHECK_INS =
      "select c.pair.id, count(c), max(c.heldOn) from CheckIn c"
          + " where c.pair.cohort.code = :cohort and c.heldOn <= :today group by c.pair.id";

  private final Cohorts cohorts;
  private final Sight sight;
  private final Clock clock;

  /** The check-ins of one pair. */
  private record Held(long pair, long count, @Nullable LocalDate last) {

    static Held of(Object[] row) {
      return new Held((Long) row[0], (Long) row[1], (LocalDate) row[2]);
    }
  }

  @Inject
  public ReadPairs(Cohorts cohorts, Sight sight, Clock clock) {
    this.cohorts = cohorts;
    this.sight = sight;
    this.clock = clock;
  }

  /** By code; empty for a cohort the viewer may not see. */
  public List<PairProgress> of(String cohort) {
    return cohorts
        .byCode(cohort)
        .filter(known -> known.isOpenTo(sight))
        .map(known -> progress(cohort, known.today(clock)))
        .orElse(List.of());
  }

  private List<PairProgress> progress(String cohort, LocalDate today) {
    Map<Long, Held> held =
        cohorts
            .entityManager()
            .createQuery(CHECK_INS, Object[].class)
            .setParameter("cohort", cohort)
            .setParameter("today", today)
            .getResultStream()
            .map(Held::of)
            .collect(Collectors.toMap(Held::pair, Function.identity()));
    return cohorts
        .entityManager()
        .createQuery(PAIRS, Pair.class)
        .setParameter("cohort", cohort)
        .getResultStream()
        .map(pair -> progress(pair, held.get(pair.id()), today))
        .toList();
  }

  private static PairProgress progress(Pair pair, @Nullable Held held, LocalDate today) {
    return held == null
        ? PairProgress.of(pair.row(), 0, null, today)
        : PairProgress.of(pair.row(), held.count(), held.last(), today);
  }
}

package org.alongside.registry.pair;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.session.Sessions;
import org.alongside.registry.trace.Subject;

/** Records that a pair checked in with one another. */
@Dependent
public class RecordCheckIn extends KeepLooseEntry<CheckInRow, CheckIn> {

  private final Pairs pairs;
  private final Sessions sessions;

  @Inject
  public RecordCheckIn(CheckIns checkIns, Pairs pairs, Sessions sessions, Clerk clerk) {
    super(
        CheckInRow.class,
        CheckIn.class,
        new Source(
            "CheckIn e join fetch e.pair",
            Map.of("pair", "e.pair.code", "held_on", "e.heldOn"),
            List.of("e.pair.code")),
        checkIns,
        clerk);
    this.pairs = pairs;
    this.sessions = sessions;
  }

  @Override
  protected CheckIn blank() {
    return new CheckIn();
  }

  @Override
  protected void fill(CheckIn checkIn, CheckInRow row, List<Finding> findings) {
    Pair pair =
        referred(
            "pair",
            row.pair(),
            code -> pairs.byCode(code).filter(p -> p.cohort().isOpenTo(clerk.sight())));
    referredOrNull("session", row.session(), code -> sessions.byCode(pair.cohort().code(), code));
    findings.addAll(row.of(pair.row(), pair.cohort().today(clerk.clock())));
    checkIn.describe(row, pair);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.pair.cohort");
  }

  @Override
  protected Optional<String> auditedUnder(CheckIn checkIn) {
    return Optional.of(checkIn.pair().cohort().code());
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }

  @Override
  protected Collection<Long> subjects(CheckIn checkIn) {
    return List.of(checkIn.pair().cohort().id());
  }
}

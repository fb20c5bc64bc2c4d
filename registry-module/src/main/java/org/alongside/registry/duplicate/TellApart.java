package org.alongside.registry.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.row.Cells;
import org.alongside.registry.trace.Subject;

/**
 * Says that two records are not of the same person, so that nobody is asked again. Whoever sees
 * both may say it, and take it back. No figure rests on it.
 */
@Dependent
public class TellApart extends KeepLooseEntry<DistinctionRow, Distinction> {

  private final Participants participants;

  @Inject
  public TellApart(Distinctions distinctions, Participants participants, Clerk clerk) {
    super(
        DistinctionRow.class,
        Distinction.class,
        new Source(
            "Distinction e join fetch e.participant join fetch e.other",
            Map.of("participant", "e.participant.code", "other", "e.other.code"),
            List.of("e.participant.code", "e.other.code")),
        distinctions,
        clerk);
    this.participants = participants;
  }

  /** The key of two records, whichever is named first. */
  public static Map<String, String> key(String one, String another) {
    boolean inOrder = one.compareTo(another) <= 0;
    return Map.of("participant", inOrder ? one : another, "other", inOrder ? another : one);
  }

  /** Keeps that the two are not the same person. */
  public Kept<DistinctionRow> keep(String one, String another) {
    return keep(key(one, another), Cells.of(Map.of()), null);
  }

  @Override
  protected Distinction blank() {
    return new Distinction();
  }

  @Override
  protected void fill(Distinction distinction, DistinctionRow row, List<Finding> findings) {
    distinction.describe(
        referred(
            "participant", row.participant(), code -> participants.openTo(clerk.sight(), code)),
        referred("other", row.other(), code -> participants.openTo(clerk.sight(), code)));
  }

  @Override
  protected String visible(Sight sight) {
    return sight.participant("e.participant") + " and " + sight.participant("e.other");
  }

  @Override
  protected Map<Subject, Collection<Long>> concerned(Distinction distinction) {
    return Map.of();
  }
}

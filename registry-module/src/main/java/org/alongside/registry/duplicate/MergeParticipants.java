package org.alongside.registry.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.RegisterParticipant;
import org.alongside.registry.row.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Says that one record is the same person as another, which survives, or takes that back. Both need
 * a reason and sight of both records; all rows stay where they are, so the second undoes the first
 * without a trace in the figures.
 */
@Dependent
@UseCase
public class MergeParticipants {

  private static final String COLUMN = "merged_into";

  private final RegisterParticipant participants;

  @Inject
  public MergeParticipants(RegisterParticipant participants) {
    this.participants = participants;
  }

  /**
   * @param version the version of the record to be merged that the caller has read; null to write
   *     anyway
   * @throws RegistryException if there is no reason, one of them is not the viewer's, it would end
   *     in a loop, or somebody changed the record meanwhile
   */
  public Kept<ParticipantRow> merge(
      String participant, String survivor, @Nullable Integer version) {
    return write(participant, survivor, version);
  }

  /** Makes them two people again; parameters and errors as for {@link #merge}. */
  public Kept<ParticipantRow> part(String participant, @Nullable Integer version) {
    return write(participant, "", version);
  }

  private Kept<ParticipantRow> write(
      String participant, String survivor, @Nullable Integer version) {
    var key = Map.of("participant", participant);
    if (participants.see(key).isEmpty()) {
      throw RegistryException.notFound();
    }
    return participants.keep(key, Cells.of(Map.of(COLUMN, survivor)), version);
  }
}

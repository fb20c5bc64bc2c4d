package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.trace.Subject;

/** Keeps one coded thing known of a person. */
@Dependent
public class KeepAttribute extends KeepLooseEntry<AttributeRow, Attribute> {

  private final Participants participants;

  @Inject
  public KeepAttribute(Attributes attributes, Participants participants, Clerk clerk) {
    super(
        AttributeRow.class,
        Attribute.class,
        new Source(
            "Attribute e join fetch e.participant",
            Map.of("participant", "e.participant.code", "attribute", "e.attribute"),
            List.of("e.attribute")),
        attributes,
        clerk);
    this.participants = participants;
  }

  @Override
  protected Attribute blank() {
    return new Attribute();
  }

  @Override
  protected void fill(Attribute attribute, AttributeRow row, List<Finding> findings) {
    var participant =
        referred(
            "participant", row.participant(), code -> participants.openTo(clerk.sight(), code));
    attribute.describe(row, participant);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.participant("e.participant");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(Attribute attribute) {
    return List.of(attribute.participant().id());
  }
}

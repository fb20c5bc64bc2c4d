package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Keeps an item of an instrument. */
@Dependent
public class KeepItem extends KeepEntry<ItemRow, Item> {

  private final Instruments instruments;

  @Inject
  public KeepItem(Items items, Instruments instruments, Clerk clerk) {
    super(
        ItemRow.class,
        Item.class,
        new Source(
            "Item e join fetch e.instrument",
            Map.of("instrument", "e.instrument.code", "item", "e.code"),
            List.of("e.code", "e.topic")),
        items,
        clerk);
    this.instruments = instruments;
  }

  @Override
  protected Item blank() {
    return new Item();
  }

  @Override
  protected void fill(Item item, ItemRow row, List<Finding> findings) {
    if (!clerk.viewer().seesAllCohorts()) {
      throw RegistryException.notYours();
    }
    var instrument = referred("instrument", row.instrument(), instruments::byCode);
    findings.addAll(row.under(instrument.row().kind()));
    item.describe(row, instrument);
  }

  /** Everybody who enters surveys reads instruments; they say nothing of anybody. */
  @Override
  protected String visible(Sight sight) {
    return Sight.everything("e");
  }
}

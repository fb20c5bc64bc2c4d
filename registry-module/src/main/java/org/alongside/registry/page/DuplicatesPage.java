package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.duplicate.Candidate;
import org.alongside.registry.duplicate.FindDuplicates;
import org.alongside.registry.entry.Page;
import org.jspecify.annotations.Nullable;

/** The queue of records that may be of one person. */
@Named("duplicatesPage")
@RequestScoped
public class DuplicatesPage {

  private static final int LINES = 20;

  @Inject private FindDuplicates duplicates;

  private final String after = PageRequest.parameter("after");
  private @Nullable Page<Candidate> page;

  public String getAfter() {
    return after;
  }

  /** The strongest first. */
  public List<Candidate> getRows() {
    return page().items();
  }

  /** Where the next page begins; empty at the end. */
  public String getNext() {
    return page().next().orElse("");
  }

  private Page<Candidate> page() {
    Page<Candidate> known = page;
    if (known == null) {
      known = duplicates.list(Viewing.Way.PAGE, after.isEmpty() ? null : after, LINES);
      page = known;
    }
    return known;
  }
}

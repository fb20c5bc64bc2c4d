package org.alongside.registry.cascade;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All links between trainers and the cohorts they led. */
@Repository(dataStore = Entries.UNIT)
public interface CascadeLinks extends Entries<CascadeLink> {

  /** Who led a cohort. */
  @Find
  List<CascadeLink> ledTo(@By("ledCohort.code") String cohort);

  /** What was led by those trained in a cohort. */
  @Find
  List<CascadeLink> from(@By("trainedIn.code") String cohort);
}

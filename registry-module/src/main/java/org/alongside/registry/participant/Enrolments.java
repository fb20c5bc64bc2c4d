package org.alongside.registry.participant;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All enrolments. */
@Repository(dataStore = Entries.UNIT)
public interface Enrolments extends Entries<Enrolment> {

  /** One person's spells in one cohort. */
  @Find
  List<Enrolment> spells(
      @By("cohort.code") String cohort, @By("participant.code") String participant);
}

package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.programme.KeepProgramme;
import org.alongside.registry.programme.ProgrammeRow;

/** Programmes to search and leaf through. */
@Named("programmesPage")
@RequestScoped
public class ProgrammesPage extends SearchPage<ProgrammeRow> {

  @Inject
  public ProgrammesPage(KeepProgramme programmes) {
    super(programmes);
  }
}

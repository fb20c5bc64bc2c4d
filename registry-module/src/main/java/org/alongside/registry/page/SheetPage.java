package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.session.PlanSession;
import org.alongside.registry.session.ReadRegister;
import org.alongside.registry.session.SessionRow;
import org.jspecify.annotations.Nullable;

/** The register of one session on paper: the people in the order of the grid, and empty boxes. */
@Named
@RequestScoped
public class SheetPage {

  private static final int EMPTY_LINES = 5;

  @Inject private KeepCohort cohorts;
  @Inject private PlanSession sessions;
  @Inject private ReadRegister readRegister;

  private final String code = PageRequest.parameter("code");
  private final String session = PageRequest.parameter("session");
  private @Nullable SessionRow meeting;

  public String getCode() {
    return code;
  }

  /** Refuses the page before anything of it is written, and notes who takes the codes along. */
  public void open() {
    if (cohorts.show(Viewing.Way.PAGE, Map.of("cohort", code)).isEmpty()) {
      throw RegistryException.notFound();
    }
    getMeeting();
  }

  /**
   * @throws RegistryException if there is none that the viewer may see
   */
  public SessionRow getMeeting() {
    SessionRow known = meeting;
    if (known == null) {
      known =
          sessions
              .see(Map.of("cohort", code, "session", session))
              .map(Kept::row)
              .orElseThrow(RegistryException::notFound);
      meeting = known;
    }
    return known;
  }

  /** Codes, line by line as in the grid. */
  public List<String> getPeople() {
    return readRegister.people(code);
  }

  /** Numbers of lines for those who come without being enrolled. */
  public List<Integer> getFurther() {
    int enrolled = getPeople().size();
    return IntStream.rangeClosed(enrolled + 1, enrolled + EMPTY_LINES).boxed().toList();
  }
}

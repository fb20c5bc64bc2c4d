package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.missing.FindMissing;
import org.alongside.registry.row.Cells;
import org.alongside.registry.session.PlanSession;
import org.alongside.registry.session.SessionRow;
import org.jspecify.annotations.Nullable;

/** When one cohort meets: sessions are planned here, and mended once they are held. */
@Named("cohortSessions")
@RequestScoped
public class CohortSessionsPage {

  @Inject private PlanSession sessions;
  @Inject private FindMissing findMissing;

  private final RecordForm form = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private final String chosen = PageRequest.parameter("session");
  private int version;
  private @Nullable List<SessionRow> rows;

  /** What was typed about a session. */
  public RecordForm getForm() {
    return form;
  }

  /** The code of the session to mend; empty for a new one. */
  public String getChosen() {
    return chosen;
  }

  /** The version the form was filled from; 0 for a new session. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  /** Fills the form from the session chosen, if one is. */
  public void open() {
    if (!chosen.isEmpty()) {
      Kept<SessionRow> kept =
          sessions
              .see(Map.of("cohort", code, "session", chosen))
              .orElseThrow(RegistryException::notFound);
      form.getTexts().putAll(sessions.format().write(kept.row()));
      version = kept.version();
    }
  }

  /** By day. */
  public List<SessionRow> getRows() {
    List<SessionRow> known = rows;
    if (known == null) {
      known =
          sessions.all(Map.of("cohort", code)).stream()
              .map(Kept::row)
              .sorted(Comparator.comparing(SessionRow::heldOn))
              .toList();
      rows = known;
    }
    return known;
  }

  /** Sessions held whose register says nothing of anybody. */
  public List<SessionRow> getWithoutRegister() {
    return findMissing.registers(code);
  }

  /** Writes the session chosen, or adds one; without a code it gets the next number. */
  public void save() {
    Map<String, String> texts = new HashMap<>(form.getTexts());
    String given = chosen.isEmpty() ? texts.getOrDefault("session", "").strip() : chosen;
    texts.put(
        "session",
        given.isEmpty() ? sessions.nextNumber(Map.of("cohort", code), "session") : given);
    var key = Map.of("cohort", code, "session", texts.get("session"));
    String done = chosen.isEmpty() ? "The session is planned." : "Saved.";
    if (form.submit(done, () -> sessions.keep(key, Cells.of(texts), version))) {
      PageRequest.goTo("/registry/cohort.xhtml?code=" + code + "&tab=sessions");
    }
  }
}

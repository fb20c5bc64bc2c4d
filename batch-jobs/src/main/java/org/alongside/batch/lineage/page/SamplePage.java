package org.alongside.batch.lineage.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.alongside.batch.intake.page.Days;
import org.alongside.batch.lineage.AuditSample;
import org.alongside.batch.lineage.AuditSamples;
import org.alongside.registry.audit.Viewing;
import org.jspecify.annotations.Nullable;

/** The people of one sample, and what was found of each. */
@Named
@RequestScoped
public class SamplePage {

  private final AuditSamples samples;
  private final Map<String, String> parameters =
      FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  private @Nullable AuditSample sample;

  @Inject
  public SamplePage(AuditSamples samples) {
    this.samples = samples;
  }

  /** Refuses the page before anything of it is written. */
  public void open() {
    getSample();
  }

  public long getId() {
    String id = parameters.getOrDefault("id", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  public AuditSample getSample() {
    AuditSample known = sample;
    if (known == null) {
      known = samples.one(Viewing.Way.PAGE, getId());
      sample = known;
    }
    return known;
  }

  public String getDrawnAt() {
    return Days.moment(getSample().drawnAt());
  }

  public long getVerified() {
    return getSample().marked(AuditSample.Verdict.VERIFIED);
  }

  public long getNotFound() {
    return getSample().marked(AuditSample.Verdict.NOT_FOUND);
  }

  /** Keeps the verdicts that were chosen. */
  public String save() {
    for (AuditSample.Line line : getSample().lines()) {
      String verdict = parameters.getOrDefault("verdict" + line.line(), "");
      if (!verdict.isEmpty() && !verdict.equals(line.verdict())) {
        samples.mark(getId(), line.line(), verdict);
      }
    }
    return "/batch/sample.xhtml?faces-redirect=true&id=" + getId();
  }
}

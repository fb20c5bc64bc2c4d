package org.alongside.batch.nightly;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.RunHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fourth step: writes the run's figures, then shows them to every reader at once. */
@Dependent
@Named("publishStep")
public class PublishStep extends AbstractBatchlet {

  private final Night night;
  private final ShowRun show;
  private final Publication publication;
  private final DataSource dataSource;
  private final Optional<String> organisation;
  private volatile boolean stopped;

  @Inject
  public PublishStep(
      Night night,
      ShowRun show,
      Publication publication,
      DataSource dataSource,
      @ConfigProperty(name = "alongside.organisation.name") Optional<String> organisation) {
    this.night = night;
    this.show = show;
    this.publication = publication;
    this.dataSource = dataSource;
    this.organisation = organisation;
  }

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String process() {
    return night.step("publish", this::publish);
  }

  @Override
  public void stop() {
    stopped = true;
  }

  private String publish(NightlyRun run) {
    if (run.state() == NightlyRun.State.PUBLISHED) {
      return "PUBLISHED";
    }
    PublishRun writing = new PublishRun(dataSource, publication, night.reference(run));
    if (writing.write(header(run), () -> stopped) < 0) {
      return "STOPPED";
    }
    show.show(run, writing::keep, night.lease());
    return "PUBLISHED";
  }

  private RunHeader header(NightlyRun run) {
    Instant cut = run.knowledgeCut();
    if (cut == null) {
      throw new IllegalStateException("Run " + run.run() + " has no cut");
    }
    return new RunHeader(run.run(), run.businessDate(), cut, name());
  }

  /** The configured name, else that of the only prime, else none in particular. */
  private String name() {
    return organisation
        .filter(name -> !name.isBlank())
        .orElseGet(() -> ReportingOrganisation.name(dataSource));
  }
}

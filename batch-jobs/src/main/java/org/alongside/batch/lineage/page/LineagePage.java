package org.alongside.batch.lineage.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.BatchException;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.lineage.AuditSample;
import org.alongside.batch.lineage.AuditSamples;
import org.alongside.batch.lineage.Lineage;
import org.alongside.batch.lineage.ReadLineage;
import org.alongside.registry.audit.Viewing;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.Figures;
import org.jspecify.annotations.Nullable;

/** Looks a published figure up, and shows the people it rests on. */
@Named
@RequestScoped
public class LineagePage {

  private static final int LISTED = 100;
  private static final int SHOWN = 500;

  private final Figures figures;
  private final ReadLineage lineages;
  private final AuditSamples samples;
  private final Map<String, String> parameters =
      FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  private @Nullable Lineage lineage;
  private String error = "";
  private @Nullable List<Line> lines;
  private @Nullable List<AuditSample> drawn;

  @Inject
  public LineagePage(Figures figures, ReadLineage lineages, AuditSamples samples) {
    this.figures = figures;
    this.lineages = lineages;
    this.samples = samples;
  }

  /** A figure in the list. */
  public record Line(long id, String row, String people, String period, String value) {

    static Line of(Figures.Numbered numbered) {
      FigureKey key = numbered.figure().key();
      return new Line(
          numbered.id(),
          orAll(String.join(" ", key.country(), key.area(), key.programme(), key.model())),
          orAll(String.join(" ", key.sex(), key.ageBand(), key.wave(), key.detail())),
          key.calendar() + " " + key.periodKind() + " to " + key.periodEnd(),
          words(numbered.figure()));
    }

    private static String orAll(String text) {
      String bare = text.strip().replaceAll(" +", " ");
      return bare.isEmpty() ? "all" : bare;
    }
  }

  private static String words(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? figure.state().code() : FigureCsv.plainNumber(value);
  }

  /** Refuses the page, or reads what is asked for. */
  public void open() {
    lineages.demand();
    if (getFigure() > 0) {
      try {
        lineage = lineages.read(Viewing.Way.PAGE, getFigure());
      } catch (BatchException e) {
        error = e.title() + ". " + e.detail();
      }
    }
  }

  /** The id asked for; 0 if none is. */
  public long getFigure() {
    String id = parameters.getOrDefault("figure", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  public @Nullable Lineage getLineage() {
    return lineage;
  }

  /** Whether it is published as hidden; on a postback, which reads nothing, not known to be. */
  public boolean isHidden() {
    return lineage != null && lineage.hidden();
  }

  /** What stands in the way; empty if nothing does. */
  public String getError() {
    return error;
  }

  /** The figure's value in words. */
  public String getValue() {
    Lineage known = lineage;
    return known == null ? "" : words(known.figure());
  }

  /** The people, as many as a page holds. */
  public List<Lineage.Person> getPeople() {
    Lineage known = lineage;
    return known == null ? List.of() : known.people().stream().limit(SHOWN).toList();
  }

  /** A number without zeros behind it. */
  public String plain(@Nullable BigDecimal number) {
    return number == null ? "" : FigureCsv.plainNumber(number);
  }

  /** The choice typed; empty without one. */
  public String choice(String name) {
    return parameters.getOrDefault(name, "").strip();
  }

  public List<String> getIndicators() {
    return Arrays.stream(Indicator.values()).map(Indicator::name).toList();
  }

  public List<String> getScopeTypes() {
    return Arrays.stream(Scope.Type.values()).map(Scope.Type::code).toList();
  }

  /** Whether figures were asked for. */
  public boolean isAsked() {
    return !choice("indicator").isEmpty();
  }

  /** The figures that fit, by the day their period ends. */
  public List<Line> getLines() {
    List<Line> known = lines;
    if (known == null) {
      known =
          figures
              .current()
              .map(run -> figures.page(run.run(), filter(), 0, LISTED))
              .orElse(List.of())
              .stream()
              .map(Line::of)
              .toList();
      lines = known;
    }
    return known;
  }

  private FigureFilter filter() {
    LocalDate end = end();
    FigureFilter filter =
        FigureFilter.ALL
            .indicators(Set.of(choice("indicator")))
            .scope(choice("scopeType"), choice("scope"));
    return end == null ? filter : filter.between(end.minusMonths(3), end);
  }

  private @Nullable LocalDate end() {
    try {
      return LocalDate.parse(choice("to"));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Draws a sample, and shows it. */
  public @Nullable String draw() {
    lineages.demand();
    try {
      return "/batch/sample.xhtml?faces-redirect=true&id="
          + samples.draw(Viewing.Way.PAGE, getFigure());
    } catch (BatchException e) {
      String sentence = e.title() + ". " + e.detail();
      FacesContext.getCurrentInstance()
          .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
      return null;
    }
  }

  /** The newest samples. */
  public List<AuditSample> getSamples() {
    List<AuditSample> known = drawn;
    if (known == null) {
      known = samples.list();
      drawn = known;
    }
    return known;
  }
}

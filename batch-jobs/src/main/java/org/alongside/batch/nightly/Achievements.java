package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.MissingSplit;
import org.alongside.reporting.figure.PublishedTarget;
import org.jspecify.annotations.Nullable;

/**
 * {@code ACH_PCT}: 100 × actual ÷ target, with the target in force at the end of the period (domain
 * spec, section 4, Targets and money). A target of a period is set against that period, any other
 * against those that end with it. What is hidden of an actual is hidden of how far it came.
 */
final class Achievements {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  /** What a target is of, whenever it was set. */
  private record Aim(
      String indicator,
      String country,
      String sex,
      String ageBand,
      LocalDate start,
      LocalDate end,
      String kind) {

    static Aim of(PublishedTarget target) {
      return new Aim(
          target.indicator(),
          target.country(),
          target.sex(),
          target.ageBand(),
          target.periodStart(),
          target.periodEnd(),
          target.kind());
    }
  }

  private record Span(String calendar, String kind, LocalDate start, LocalDate end) {

    static Span of(FigureKey key) {
      return new Span(key.calendar(), key.periodKind(), key.periodStart(), key.periodEnd());
    }
  }

  private record Actual(
      Span span,
      String indicator,
      String country,
      String sex,
      String ageBand,
      boolean apportioned) {

    static Actual of(FigureKey key) {
      return new Actual(
          Span.of(key),
          key.indicator(),
          key.country(),
          key.sex(),
          key.ageBand(),
          key.measure().equals("apportioned"));
    }
  }

  private final List<PublishedTarget> targets;
  private final LocalDate businessDate;

  /**
   * @param targets all that were ever set up to the business date
   */
  Achievements(List<PublishedTarget> targets, LocalDate businessDate) {
    this.targets = targets.stream().sorted(Comparator.comparing(PublishedTarget::setOn)).toList();
    this.businessDate = businessDate;
  }

  /** Those of one scope, from all of its figures as they are shown. */
  List<Figure> of(String scopeType, String scope, List<Figure> shown) {
    Map<Aim, List<PublishedTarget>> aims = new LinkedHashMap<>();
    targets.stream()
        .filter(target -> target.scopeType().equals(scopeType) && target.scope().equals(scope))
        .forEach(
            target -> aims.computeIfAbsent(Aim.of(target), any -> new ArrayList<>()).add(target));
    if (aims.isEmpty()) {
      return List.of();
    }
    Map<Actual, Figure> actuals = new HashMap<>();
    Set<Span> spans = new LinkedHashSet<>();
    for (Figure figure : shown) {
      spans.add(Span.of(figure.key()));
      if (isPlain(figure.key())) {
        actuals.put(Actual.of(figure.key()), figure);
      }
    }
    Map<FigureKey, Figure> achieved = new LinkedHashMap<>();
    // Of two that begin differently and are otherwise alike, the one that began first.
    aims.entrySet().stream()
        .sorted(Comparator.comparing(aim -> aim.getKey().start()))
        .flatMap(aim -> spans.stream().flatMap(span -> achieved(aim, span, actuals)))
        .forEach(figure -> achieved.putIfAbsent(figure.key(), figure));
    return List.copyOf(achieved.values());
  }

  /** An opening balance says in its detail how exact it is. */
  private static boolean isPlain(FigureKey key) {
    return (key.detail().isEmpty() || key.indicator().equals("R_OPEN"))
        && Stream.of(key.area(), key.programme(), key.model(), key.instrument(), key.wave())
            .allMatch(String::isEmpty);
  }

  private Stream<Figure> achieved(
      Map.Entry<Aim, List<PublishedTarget>> aim, Span span, Map<Actual, Figure> actuals) {
    LocalDate day = span.end().isBefore(businessDate) ? span.end() : businessDate;
    PublishedTarget inForce =
        aim.getValue().stream()
            .filter(target -> !target.setOn().isAfter(day))
            .reduce((earlier, later) -> later)
            .orElse(null);
    boolean fits =
        span.end().equals(aim.getKey().end())
            && (!aim.getKey().kind().equals("period") || span.start().equals(aim.getKey().start()));
    return inForce == null || !fits ? Stream.empty() : against(inForce, span, actuals);
  }

  private static Stream<Figure> against(
      PublishedTarget target, Span span, Map<Actual, Figure> actuals) {
    boolean sinceTheBeginning =
        span.kind().equals("life") && !span.start().isAfter(target.periodStart());
    if (target.cumulative() && !target.isOfStock() && !sinceTheBeginning) {
      return Stream.empty();
    }
    Figure actual = find(target, target.actual(), span, actuals);
    if (actual == null) {
      return Stream.empty();
    }
    Figure balance = target.takesBalanceAway() ? find(target, "R_OPEN", span, actuals) : null;
    return Stream.of(achieved(target, actual, balance));
  }

  /** Of men, women or everybody, as the indicator is where the target does not say. */
  private static @Nullable Figure find(
      PublishedTarget target, String indicator, Span span, Map<Actual, Figure> actuals) {
    List<String> sexes =
        indicator.equals("R_OPEN")
            ? List.of("M")
            : target.sex().isEmpty() ? List.of("", "M", "F") : List.of(target.sex());
    String age = target.ageBand();
    Figure split = first(target, indicator, span, actuals, sexes, age);
    if (split != null) {
      return split;
    }
    Figure whole = first(target, indicator, span, actuals, age.isEmpty() ? List.of("") : sexes, "");
    if (whole == null) {
      return null;
    }
    String sex = age.isEmpty() ? target.sex() : whole.key().sex();
    return MissingSplit.of(whole, sex, age, actuals.values());
  }

  private static @Nullable Figure first(
      PublishedTarget target,
      String indicator,
      Span span,
      Map<Actual, Figure> actuals,
      List<String> sexes,
      String age) {
    boolean apportioned = target.measure().equals("apportioned");
    return sexes.stream()
        .map(sex -> new Actual(span, indicator, target.country(), sex, age, apportioned))
        .map(actuals::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Figure achieved(PublishedTarget target, Figure actual, @Nullable Figure balance) {
    FigureKey key = key(target, actual.key());
    BigDecimal value = actual.value();
    if (value == null) {
      return new Figure(key, null, null, null, null, actual.state());
    }
    if (balance != null && balance.value() == null) {
      return new Figure(key, null, null, null, null, balance.state());
    }
    if (target.value().signum() == 0) {
      return new Figure(key, null, null, null, null, FigureState.NOT_APPLICABLE);
    }
    BigDecimal came =
        balance == null || balance.value() == null ? value : value.subtract(balance.value());
    return new Figure(
        key,
        HUNDRED.multiply(came).divide(target.value(), DECIMALS, RoundingMode.HALF_UP),
        came,
        target.value(),
        null,
        came.signum() == 0 ? FigureState.ZERO : FigureState.VALUE);
  }

  private static FigureKey key(PublishedTarget target, FigureKey actual) {
    return new FigureKey(
        "ACH_PCT",
        actual.scopeType(),
        actual.scope(),
        actual.calendar(),
        actual.periodKind(),
        actual.periodStart(),
        actual.periodEnd(),
        actual.country(),
        "",
        "",
        "",
        actual.sex(),
        actual.ageBand(),
        "",
        "",
        target.indicator() + ":" + target.kind(),
        actual.measure());
  }
}

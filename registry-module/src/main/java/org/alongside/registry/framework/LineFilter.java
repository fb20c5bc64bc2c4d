package org.alongside.registry.framework;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.registry.participant.Sex;
import org.alongside.registry.programme.ProgrammeModel;
import org.alongside.registry.row.Choice;
import org.alongside.registry.row.Format;

/**
 * One condition under which a line's indicator is read, such as {@code country=ZW}.
 *
 * @param column one of the columns of {@code figures.csv} by which figures are told apart
 */
public record LineFilter(String column, String value) {

  private static final Pattern FORM = Pattern.compile("([a-z_]+)=(\\S.*)");

  private static final Set<String> COLUMNS =
      Set.of(
          "country",
          "area",
          "programme",
          "model",
          "sex",
          "age_band",
          "instrument",
          "wave",
          "detail");

  private static final Set<String> AGE_BANDS =
      Set.of(
          "<15", "15-17", "18-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50+",
          "<18", "18-24", "25+", "unknown");

  private static final Set<String> WAVES = Set.of("E", "G", "F3", "F6", "F12");

  /** Empty for a text that is no condition, or names a value that its column cannot have. */
  public static Optional<LineFilter> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    LineFilter filter = new LineFilter(matcher.group(1), matcher.group(2));
    return filter.isPossible() ? Optional.of(filter) : Optional.empty();
  }

  private boolean isPossible() {
    return switch (column) {
      case "country" -> Format.COUNTRY.accepts(value);
      case "sex" -> Choice.of(Sex.class, value).isPresent();
      case "model" -> Choice.of(ProgrammeModel.class, value).isPresent();
      case "age_band" -> AGE_BANDS.contains(value);
      case "wave" -> WAVES.contains(value);
      case "area", "programme", "instrument" -> Format.CODE.accepts(value);
      default -> COLUMNS.contains(column);
    };
  }
}

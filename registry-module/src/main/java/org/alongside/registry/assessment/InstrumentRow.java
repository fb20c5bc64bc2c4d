package org.alongside.registry.assessment;

import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of instruments.csv.
 *
 * @param family shared by versions and languages that are equivalent; null for none but its own
 */
public record InstrumentRow(
    @Key @Required @Cell(Format.CODE) String instrument,
    @Required @Cell(max = 400) String title,
    @Required InstrumentKind kind,
    @Cell(Format.CODE) @Nullable String family,
    @Cell(max = 40) @Nullable String version,
    @Cell(max = 35) @Nullable String language,
    @Nullable Direction direction,
    @Cell(otherwise = "no") Boolean anonymous)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (kind == InstrumentKind.ATTITUDE && direction == null) {
      findings.add(FindingCode.DIRECTION_MISSING.at("direction"));
    }
    if (kind != InstrumentKind.ATTITUDE && direction != null) {
      findings.add(FindingCode.CELL_WITHOUT_MEANING.at("direction"));
    }
    return findings;
  }

  /** The family it belongs to: its own, where it shares none. */
  public String familyName() {
    return family == null ? instrument : family;
  }

  /**
   * What is wrong with turning the instrument into this once there are responses: they would be
   * scored otherwise, or name people they must not name.
   */
  public List<Finding> inUseAs(InstrumentRow before) {
    List<Finding> findings = new ArrayList<>();
    if (kind != before.kind) {
      findings.add(FindingCode.INSTRUMENT_IN_USE.at("kind"));
    }
    if (!anonymous.equals(before.anonymous)) {
      findings.add(FindingCode.INSTRUMENT_IN_USE.at("anonymous"));
    }
    return findings;
  }

  /** What is wrong with a response of this person, or of nobody known. */
  public List<Finding> answeredBy(@Nullable String participant) {
    if (anonymous && participant != null) {
      return List.of(FindingCode.PARTICIPANT_IN_ANONYMOUS.at("participant"));
    }
    if (!anonymous && participant == null) {
      return List.of(FindingCode.PARTICIPANT_NOT_NAMED.at("participant"));
    }
    return List.of();
  }
}

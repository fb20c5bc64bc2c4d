package org.alongside.batch.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.registry.finding.FindingCode;

/** Every code a finding of an import can have, and the sentence that goes with it. */
public final class Catalogue {

  private static final Map<String, String> MESSAGES = new HashMap<>();

  static {
    entries().forEach(entry -> MESSAGES.put(entry.code(), entry.problem() + " " + entry.remedy()));
  }

  private Catalogue() {}

  /**
   * One code.
   *
   * @param level {@code ERROR}, {@code WARNING} or {@code NOTICE}
   */
  public record Entry(String code, String level, String problem, String remedy) {}

  /** First what is said of archives and files, then what is said of rows. */
  public static List<Entry> entries() {
    return Stream.concat(
            Arrays.stream(IntakeCode.values())
                .map(c -> new Entry(c.name(), c.level().name(), c.problem(), c.remedy())),
            Arrays.stream(FindingCode.values())
                .map(c -> new Entry(c.name(), c.severity().name(), c.problem(), c.remedy())))
        .toList();
  }

  /** What a field officer reads; the code itself for one that is no longer in use. */
  public static String message(String code) {
    return MESSAGES.getOrDefault(code, code);
  }
}

package org.alongside.batch.lineage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alongside.batch.indicator.Indicator;

/** Tells one definition of an indicator from an earlier one. */
public final class DefinitionVersion {

  private static final int BYTES = 4;

  private DefinitionVersion() {}

  /** Eight hexadecimal digits that are others as soon as anything of the definition is. */
  public static String of(Indicator indicator) {
    String definition =
        String.join(
            "\n",
            indicator.name(),
            indicator.title(),
            indicator.section(),
            indicator.counted(),
            indicator.denominator(),
            indicator.edges(),
            indicator.formula());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] told = digest.digest(definition.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(told, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

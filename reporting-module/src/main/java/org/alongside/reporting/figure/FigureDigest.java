package org.alongside.reporting.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of one total or row in one period have one digest if they are equal. */
final class FigureDigest {

  /** The first 128 bits of the digest of one figure. */
  record Mark(long high, long low) {}

  private FigureDigest() {}

  /** SHA-256 over all figures in the order given, as 64 hexadecimal digits. */
  static String of(Collection<Figure> figures) {
    return HexFormat.of().formatHex(sha256(figures));
  }

  static Mark mark(Figure figure) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(List.of(figure)));
    return new Mark(digest.getLong(), digest.getLong());
  }

  private static byte[] sha256(Collection<Figure> figures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(figures.size() * 64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Figure figure : figures) {
        write(out, figure);
      }
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(DataOutputStream out, Figure figure) throws IOException {
    FigureKey key = figure.key();
    out.writeUTF(key.indicator());
    out.writeUTF(key.sex());
    out.writeUTF(key.ageBand());
    out.writeUTF(key.instrument());
    out.writeUTF(key.wave());
    out.writeUTF(key.detail());
    out.writeUTF(key.measure());
    write(out, figure.value());
    write(out, figure.numerator());
    write(out, figure.denominator());
    out.writeUTF(figure.n() == null ? "" : figure.n().toString());
    out.writeUTF(figure.state().code());
  }

  private static void write(DataOutputStream out, @Nullable BigDecimal number) throws IOException {
    out.writeUTF(number == null ? "" : number.toString());
  }
}

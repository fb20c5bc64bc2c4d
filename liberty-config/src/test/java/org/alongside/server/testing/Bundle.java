package org.alongside.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.server.demo.SampleBundle;

/** Bundles for tests: the sample data, or a few files written out. */
public final class Bundle {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Bundle() {}

  /** The sample data. */
  public static byte[] sample() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SampleBundle.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A bundle without files. */
  public static Bundle aBundle() {
    return new Bundle();
  }

  /** With one more file; each line without its end. */
  public Bundle with(String file, String... lines) {
    return with(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** With one more file, as it is. */
  public Bundle with(String file, byte[] content) {
    files.put(file, content.clone());
    return this;
  }

  /** The archive. */
  public byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

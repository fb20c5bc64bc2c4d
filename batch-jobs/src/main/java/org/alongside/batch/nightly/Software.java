package org.alongside.batch.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells builds of this module apart, by their bytes: whether a count made earlier was made by the
 * very code that would take it over.
 */
final class Software {

  private static final String STAMP = stamp();

  private Software() {}

  /** The same for the same bytes, whichever server runs them. */
  static String running() {
    return STAMP;
  }

  private static String stamp() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      URL location = Software.class.getProtectionDomain().getCodeSource().getLocation();
      if (location.getProtocol().equals("file") && Files.isDirectory(Path.of(location.toURI()))) {
        addFolder(Path.of(location.toURI()), digest);
      } else {
        add(location.openStream(), digest);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      // Unlike any other: then nothing is taken over from before this start.
      return UUID.randomUUID().toString();
    }
  }

  private static void addFolder(Path folder, MessageDigest digest) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(folder)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : classes) {
      add(Files.newInputStream(file), digest);
    }
  }

  private static void add(InputStream bytes, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(bytes, digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}

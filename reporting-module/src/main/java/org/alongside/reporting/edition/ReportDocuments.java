package org.alongside.reporting.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.document.DocumentFormat;
import org.alongside.reporting.document.DocumentRenderer;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The documents of editions, kept under {@code documents/run-<n>/} in the folder named at start
 * ({@code alongside.home}). A document that is not there yet is drawn when asked for. Each is
 * written beside its place and moved there whole, so that nobody reads half a document, and a crash
 * leaves nothing that would be taken for one. Safe to use from many threads and servers at once:
 * the same edition gives the same bytes.
 */
@Dependent
public class ReportDocuments {

  private final Path folder;
  private final AssembleReport assembleReport;
  private final Iterable<DocumentRenderer> renderers;

  @Inject
  ReportDocuments(
      @ConfigProperty(name = "alongside.home") String home,
      AssembleReport assembleReport,
      @Any Instance<DocumentRenderer> renderers) {
    this(Path.of(home), assembleReport, renderers);
  }

  /** For use outside the container. */
  public ReportDocuments(
      Path home, AssembleReport assembleReport, Iterable<DocumentRenderer> renderers) {
    this.folder = home.resolve("documents");
    this.assembleReport = assembleReport;
    this.renderers = renderers;
  }

  /**
   * A document as it is sent.
   *
   * @param sha256 of the bytes, hexadecimal; also its entity tag
   */
  @SuppressWarnings("ArrayRecordComponent") // written out, never compared
  public record Document(String fileName, String mediaType, byte[] bytes, String sha256) {}

  /**
   * The document of an edition, drawn now if it was not before.
   *
   * @throws UncheckedIOException if the folder cannot be read or written
   */
  public Document document(Edition edition, DocumentFormat format) {
    Path file = ensure(edition, format);
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new Document(
          edition.fileName() + "." + format.extension(), format.mediaType(), bytes, sha256(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures a report is drawn from, as {@code figures.csv}: all quarters up to its own. */
  public Document figures(Edition edition) {
    StringBuilder text = new StringBuilder();
    FigureCsv csv = new FigureCsv(text, edition.run().run(), edition.id().toString());
    try {
      csv.header();
      for (Figure figure : assembleReport.figures(edition)) {
        csv.line(figure);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Document(
        edition.fileName() + "-figures.csv", DocumentFormat.CSV.mediaType(), bytes, sha256(bytes));
  }

  /** Draws every format of an edition that is not there yet; returns how many those were. */
  int drawAll(Edition edition) {
    int drawn = 0;
    for (DocumentRenderer renderer : renderers) {
      if (!isFresh(file(edition, renderer.format()), edition.run().publishedAt())) {
        ensure(edition, renderer.format());
        drawn++;
      }
    }
    return drawn;
  }

  /**
   * Where the document of an edition is kept, drawn now if it was not before.
   *
   * @throws UncheckedIOException if the folder cannot be read or written
   */
  public Path ensure(Edition edition, DocumentFormat format) {
    Path file = file(edition, format);
    if (!isFresh(file, edition.run().publishedAt())) {
      DonorReport report = assembleReport.of(edition);
      write(file, renderer(format).render(report));
    }
    return file;
  }

  /** A file from before the run was published belongs to another database in the same folder. */
  private static boolean isFresh(Path file, Instant publishedAt) {
    try {
      return Files.isRegularFile(file)
          && !Files.getLastModifiedTime(file).toInstant().isBefore(publishedAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Edition edition, DocumentFormat format) {
    return folder
        .resolve("run-" + edition.run().run())
        .resolve(edition.scope().type())
        .resolve(edition.fileName() + "." + format.extension());
  }

  private DocumentRenderer renderer(DocumentFormat format) {
    for (DocumentRenderer renderer : renderers) {
      if (renderer.format() == format) {
        return renderer;
      }
    }
    throw ReportingException.notFound(
        "document-format", "There is no " + format.extension() + " of this edition.");
  }

  private static void write(Path file, byte[] bytes) {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
      try {
        Files.write(draft, bytes);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

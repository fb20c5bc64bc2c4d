package org.alongside.batch.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.archive.CsvLine;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.Unseen;
import org.alongside.registry.access.Viewer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes what the viewer may see of the registry as a bundle: every file with its header, rows in
 * the order of their natural keys, the same bytes for the same records. It shows one moment, though
 * people go on typing: a snapshot on PostgreSQL, share locks on Derby, held while the file is
 * written and not while it travels.
 */
@Dependent
public class WriteBundle {

  /** The same in every archive, so that equal records make equal bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final DataSource dataSource;
  private final Path folder;

  /**
   * @param home the folder named at start; what is being fetched lies there meanwhile
   */
  @Inject
  public WriteBundle(DataSource dataSource, @ConfigProperty(name = "alongside.home") String home) {
    this.dataSource = dataSource;
    this.folder = Path.of(home).resolve("exports");
  }

  /**
   * Returns a temporary file, which the caller deletes.
   *
   * @throws BatchException 503 if the database fails or somebody holds a lock for too long
   */
  public Path write(Viewer viewer) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "bundle", ".zip");
      boolean whole = false;
      try (Connection connection = dataSource.getConnection()) {
        write(viewer, connection, file);
        whole = true;
      } finally {
        if (!whole) {
          Files.delete(file);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new BatchException(
          503,
          "export-failed",
          "The registry could not be exported now",
          "Reading failed (" + e.getSQLState() + "). Try again in a few minutes.",
          e);
    }
  }

  private static void write(Viewer viewer, Connection connection, Path file)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      freeze(connection);
      Unseen unseen = Unseen.by(viewer.teams(), connection);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (BundleFile<?> one : Bundle.files()) {
          ZipEntry entry = new ZipEntry(one.name());
          entry.setTimeLocal(NO_TIME);
          zip.putNextEntry(entry);
          Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
          write(one, new BundleRows(connection), unseen, writer);
          writer.flush();
          zip.closeEntry();
        }
      }
    } finally {
      // Nothing was changed; this ends the snapshot, or gives the locks back.
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void freeze(Connection connection) throws SQLException {
    boolean postgresql = connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    try (Statement statement = connection.createStatement()) {
      if (postgresql) {
        statement.execute("set transaction isolation level repeatable read, read only");
        return;
      }
      for (BundleFile<?> file : Bundle.files()) {
        statement.execute("lock table " + file.table() + " in share mode");
      }
    }
  }

  private static void write(BundleFile<?> file, BundleRows rows, Unseen unseen, Writer writer)
      throws SQLException, IOException {
    List<String> columns = file.columns();
    writer.write(CsvLine.of(columns, ','));
    rows.<IOException>each(
        file,
        texts -> {
          if (!unseen.hides(file, texts)) {
            unseen.unlink(file, texts);
            writer.write(CsvLine.of(columns.stream().map(texts::get).toList(), ','));
          }
        });
  }
}

package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.SenderTeams;
import org.jspecify.annotations.Nullable;

/** Takes an uploaded archive and starts its import, or lets it wait for its turn. */
@ApplicationScoped
public class SubmitImport {

  private static final int NAME = 200;
  private static final int REASON = 400;

  private final IntakeSettings settings;
  private final Transactions transactions;
  private final Turns turns;
  private final Clock clock;

  @Inject
  public SubmitImport(
      IntakeSettings settings, Transactions transactions, Turns turns, Clock clock) {
    this.settings = settings;
    this.transactions = transactions;
    this.turns = turns;
    this.clock = clock;
  }

  /** What belongs to an import and is written together with it. */
  @FunctionalInterface
  public interface Companion {
    void add(Connection connection, long importId) throws SQLException;
  }

  /**
   * @param archive read to its end, not closed
   * @param name as the sender calls it; only shown
   * @param reason why closed quarters are changed; null or blank if none is given
   * @return the number of the import
   * @throws BatchException with status 413 if the archive is too large; nothing is kept then
   */
  public long submit(
      InputStream archive, String name, Sender sender, boolean dryRun, @Nullable String reason) {
    return submit(archive, name, sender, dryRun, reason, (connection, id) -> {});
  }

  /**
   * As above.
   *
   * @param companion run in the transaction that makes the import known, before it can start
   */
  public long submit(
      InputStream archive,
      String name,
      Sender sender,
      boolean dryRun,
      @Nullable String reason,
      Companion companion) {
    long id = transactions.ask(Imports::nextId);
    long size = keep(archive, settings.archive(id));
    Import one =
        new Import(
            id,
            ImportState.WAITING,
            dryRun,
            shown(name),
            size,
            sender.username(),
            clock.instant(),
            reason == null || reason.isBlank() ? null : cut(reason.strip(), REASON),
            null,
            null,
            null,
            null,
            Position.startOf(Position.Step.RECEIVE));
    transactions.tell(
        connection -> {
          Imports.insert(connection, one);
          SenderTeams.insert(connection, id, sender.teams());
          companion.add(connection, id);
        });
    turns.startNext();
    return id;
  }

  private long keep(InputStream archive, Path to) {
    try {
      Files.createDirectories(to.getParent());
      try (OutputStream out = Files.newOutputStream(to)) {
        return copy(archive, out);
      } catch (IOException | BatchException e) {
        Files.deleteIfExists(to);
        Files.deleteIfExists(to.getParent());
        throw e;
      }
    } catch (IOException e) {
      throw IntakeFailure.of(e);
    }
  }

  private long copy(InputStream archive, OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    long size = 0;
    for (int count = archive.read(block); count >= 0; count = archive.read(block)) {
      size += count;
      if (size > settings.uploadBytes()) {
        throw new BatchException(
            413,
            "import-too-large",
            "The archive is too large",
            "An archive may have "
                + settings.uploadBytes()
                + " bytes; send the files in several archives.");
      }
      out.write(block, 0, count);
    }
    return size;
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\ufffd]", "?");
    return cut(clean, NAME);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}

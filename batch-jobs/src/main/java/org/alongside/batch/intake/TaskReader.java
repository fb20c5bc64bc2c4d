package org.alongside.batch.intake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Position.Step;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the tasks of a step, one by one. How far the step came is kept by the tasks themselves
 * in {@code batch.intake}; the checkpoint of the batch runtime is not needed.
 */
@Named
@Dependent
public class TaskReader extends AbstractItemReader {

  private final long importId;
  private final Step step;
  private final DataSource dataSource;
  private final IntakeSettings settings;
  private final Clock clock;
  private @Nullable Work work;

  @Inject
  public TaskReader(
      @BatchProperty(name = "import") String importId,
      @BatchProperty(name = "step") String step,
      DataSource dataSource,
      IntakeSettings settings,
      Clock clock) {
    this.importId = Long.parseLong(importId);
    this.step = Step.of(step);
    this.dataSource = dataSource;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void open(@Nullable Serializable checkpoint) {
    try (Connection connection = dataSource.getConnection()) {
      Work opened = work(Imports.find(connection, importId).orElseThrow());
      opened.open(connection);
      work = opened;
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    } catch (IOException e) {
      throw IntakeFailure.of(e);
    }
  }

  private Work work(Import one) {
    return switch (step) {
      case STAGE -> new StageWork(one, settings);
      case CHECK -> new CheckWork(one, clock);
      case APPLY -> one.dryRun() ? new NoWork() : new ApplyWork(one, clock);
      default -> throw new IllegalArgumentException("No tasks in step " + step);
    };
  }

  @Override
  public @Nullable Object readItem() {
    try (Connection connection = dataSource.getConnection()) {
      return java.util.Objects.requireNonNull(work).next(connection);
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    } catch (IOException e) {
      throw IntakeFailure.of(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (work != null) {
      work.close();
    }
  }

  /** What a dry run writes. */
  private static final class NoWork implements Work {
    @Override
    public void open(Connection connection) {}

    @Override
    public @Nullable Task next(Connection connection) {
      return null;
    }
  }
}

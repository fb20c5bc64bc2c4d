package org.alongside.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.item.support.SingleItemPeekableItemReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The figures of {@code reach-and-completion.sql} as a plain chunk-oriented job of Spring Batch: a
 * cursor over all attendances in the order of people, one person an item, a processor that says
 * what he adds to which total or row in which quarter, a writer that adds up a chunk and merges it
 * into a table. It may be restarted, as our night may; it takes the totals and rows of cohorts from
 * the script, which must have run.
 */
final class SpringBatchPeer {

  private static final int CHUNK = 1000;
  private static final int FETCH = 5000;

  private static final String ATTENDANCES =
      """
      select a.participant_id, p.sex, p.consent = 'given' as consents, s.cohort_id, s.held_on, a.attendance in ('present', 'partial') as attended,
        e.enrolled_on <= s.held_on as enrolled, g.min_sessions, case when c.status = 'closed' and c.ends_on <= ? then c.ends_on end as closed_on
      from registry.attendance a join registry.cohort_session s on s.id = a.session_id join registry.cohort c on c.id = s.cohort_id
        join registry.programme g on g.id = c.programme_id join registry.participant p on p.id = a.participant_id
        left join registry.enrolment e on e.participant_id = a.participant_id and e.cohort_id = s.cohort_id
      where s.held_on <= ?
      order by a.participant_id, s.held_on, s.code
      """;

  private static final String MERGE =
      """
      insert into peer.flow (indicator, cell, quarter, amount, denominator) values (?, ?, ?, ?, ?)
      on conflict (indicator, cell, quarter) do update
        set amount = peer.flow.amount + excluded.amount, denominator = peer.flow.denominator + excluded.denominator
      """;

  private static final String CUMULATIVE =
      """
      insert into peer.flow (indicator, cell, quarter, amount, denominator)
      select i.code, c.cell, q.quarter, coalesce(sum(f.amount), 0), 0
      from (values ('R_REG', 'R_NEW'), ('W_CUM', 'W_NEW'), ('P_CUM', 'R_NEW'), ('P_CUM', 'W_NEW')) i(code, flow)
        cross join script.cell c cross join script.quarter q
        left join peer.flow f on f.indicator = i.flow and f.cell = c.cell and f.quarter <= q.quarter
      group by i.code, c.cell, q.quarter
      """;

  /** Figures of the script that the peer has otherwise, or not at all. */
  static final String DIFFERENT =
      """
      select count(*) from script.figure f left join peer.flow p using (indicator, cell, quarter)
      where f.value <> coalesce(p.amount, 0) or (f.denominator is not null and f.denominator <> coalesce(p.denominator, 0))
      """;

  /** One attendance with all that matters of its person, enrolment and cohort. */
  private record Row(
      long person,
      String sex,
      boolean consents,
      long cohort,
      LocalDate day,
      boolean attended,
      boolean enrolled,
      int minimum,
      @Nullable LocalDate closedOn) {}

  private record Key(String indicator, long cell, LocalDate quarter) {}

  private record Addition(Key key, long amount, long denominator) {}

  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private final LocalDate businessDate;
  private final Map<Long, List<Long>> cellsOfCohort = new HashMap<>();

  SpringBatchPeer(DataSource dataSource, LocalDate businessDate) {
    this.dataSource = dataSource;
    this.jdbc = new JdbcTemplate(dataSource);
    this.businessDate = businessDate;
  }

  /** Runs the job once, on a database it did not run on; its own tables are not in the time. */
  Duration run() throws Exception {
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
        .execute(dataSource);
    jdbc.execute("create schema peer");
    jdbc.execute(
        "create table peer.flow (indicator varchar(20), cell bigint, quarter date, amount bigint,"
            + " denominator bigint, primary key (indicator, cell, quarter))");
    JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(dataSource);
    factory.setTransactionManager(transactions);
    factory.afterPropertiesSet();
    JobRepository repository = factory.getObject();
    Job job = job(repository, transactions);
    TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    long start = System.nanoTime();
    JobExecution execution = operator.start(job, new JobParameters());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(
          "The peer failed", execution.getAllFailureExceptions().iterator().next());
    }
    return took;
  }

  private Job job(JobRepository repository, JdbcTransactionManager transactions) {
    PersonReader reader = new PersonReader();
    Step count =
        new StepBuilder("count", repository)
            .<List<Row>, List<Addition>>chunk(CHUNK)
            .transactionManager(transactions)
            .reader(reader)
            .processor(this::additions)
            .writer(this::write)
            .build();
    Step addUp =
        new StepBuilder("add-up", repository)
            .tasklet(
                (contribution, context) -> {
                  jdbc.update(CUMULATIVE);
                  return null;
                },
                transactions)
            .build();
    return new JobBuilder("reach-and-completion", repository).start(count).next(addUp).build();
  }

  /** Hands out all rows of one person after the other. */
  private final class PersonReader implements ItemStreamReader<List<Row>> {

    private final SingleItemPeekableItemReader<Row> rows =
        new SingleItemPeekableItemReader<>(
            new JdbcCursorItemReaderBuilder<Row>()
                .name("attendances")
                .dataSource(dataSource)
                .sql(ATTENDANCES)
                .queryArguments(businessDate, businessDate)
                .fetchSize(FETCH)
                .rowMapper((row, number) -> row(row))
                .build());

    @Override
    public void open(ExecutionContext context) {
      jdbc.query(
          "select cohort_id, cell from script.cell_of_cohort",
          row -> {
            cellsOfCohort
                .computeIfAbsent(row.getLong(1), cohort -> new ArrayList<>())
                .add(row.getLong(2));
          });
      rows.open(context);
    }

    @Override
    public void update(ExecutionContext context) {
      rows.update(context);
    }

    @Override
    public void close() {
      rows.close();
    }

    @Override
    public @Nullable List<Row> read() throws Exception {
      Row first = rows.read();
      if (first == null) {
        return null;
      }
      List<Row> person = new ArrayList<>(List.of(first));
      for (Row next = rows.peek();
          next != null && next.person() == first.person();
          next = rows.peek()) {
        person.add(next);
        rows.read();
      }
      return person;
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("participant_id"),
        row.getString("sex"),
        row.getBoolean("consents"),
        row.getLong("cohort_id"),
        row.getObject("held_on", LocalDate.class),
        row.getBoolean("attended"),
        row.getBoolean("enrolled"),
        row.getInt("min_sessions"),
        row.getObject("closed_on", LocalDate.class));
  }

  private static LocalDate quarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  private List<Addition> additions(List<Row> person) {
    List<Addition> additions = new ArrayList<>();
    boolean man = person.get(0).sex().equals("M");
    Set<Key> served = new HashSet<>();
    Set<Long> reached = new HashSet<>();
    Set<Long> graduated = new HashSet<>();
    Map<Long, Integer> attended = new HashMap<>();
    Map<Long, Row> enrolments = new HashMap<>();
    for (Row row : person) {
      LocalDate quarter = quarter(row.day());
      List<Long> cells = cellsOfCohort.getOrDefault(row.cohort(), List.of());
      if (row.enrolled()) {
        enrolments.putIfAbsent(row.cohort(), row);
        add(additions, "ATTEND_PCT", cells, quarter, row.attended() ? 1 : 0, 1);
      }
      if (row.attended() && row.consents()) {
        for (long cell : cells) {
          Key key = new Key("R_SERVED", cell, quarter);
          if (man && served.add(key)) {
            additions.add(new Addition(key, 1, 0));
          }
          if (reached.add(cell)) {
            add(additions, man ? "R_NEW" : "W_NEW", List.of(cell), quarter, 1, 0);
          }
        }
      }
      if (row.attended()
          && row.enrolled()
          && attended.merge(row.cohort(), 1, Integer::sum) == row.minimum()) {
        add(additions, "COMPLETED", cells, quarter, 1, 0);
        for (long cell : cells) {
          if (man && graduated.add(cell)) {
            add(additions, "G_NEW", List.of(cell), quarter, 1, 0);
          }
        }
      }
    }
    enrolments.forEach(
        (cohort, row) -> {
          if (row.closedOn() != null) {
            boolean completed = attended.getOrDefault(cohort, 0) >= row.minimum();
            List<Long> cells = cellsOfCohort.getOrDefault(cohort, List.of());
            add(additions, "COMPLETION_PCT", cells, quarter(row.closedOn()), completed ? 1 : 0, 1);
          }
        });
    return additions;
  }

  private static void add(
      List<Addition> additions,
      String indicator,
      List<Long> cells,
      LocalDate quarter,
      long amount,
      long denominator) {
    for (long cell : cells) {
      additions.add(new Addition(new Key(indicator, cell, quarter), amount, denominator));
    }
  }

  private void write(Chunk<? extends List<Addition>> chunk) {
    Map<Key, long[]> sums = new HashMap<>();
    for (List<Addition> additions : chunk) {
      for (Addition addition : additions) {
        long[] sum = sums.computeIfAbsent(addition.key(), key -> new long[2]);
        sum[0] += addition.amount();
        sum[1] += addition.denominator();
      }
    }
    List<Object[]> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            rows.add(new Object[] {key.indicator(), key.cell(), key.quarter(), sum[0], sum[1]}));
    jdbc.batchUpdate(MERGE, rows);
  }
}

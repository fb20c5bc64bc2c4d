package org.alongside.registry.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.CutOffRow;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.TeamRow;
import org.alongside.registry.concern.ConcernRow;
import org.alongside.registry.consent.ConsentRow;
import org.alongside.registry.feedback.FeedbackRow;
import org.alongside.registry.framework.FrameworkLineRow;
import org.alongside.registry.framework.ManualResultRow;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.metric.OrganisationMetricRow;
import org.alongside.registry.money.ExpenditureRow;
import org.alongside.registry.narrative.NarrativeRow;
import org.alongside.registry.organisation.OrganisationRow;
import org.alongside.registry.pair.CheckInRow;
import org.alongside.registry.pair.PairRow;
import org.alongside.registry.participant.AttributeRow;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.place.AreaRow;
import org.alongside.registry.place.SiteRow;
import org.alongside.registry.pledge.PledgeRow;
import org.alongside.registry.programme.ProgrammeRow;
import org.alongside.registry.published.PublishedResultRow;
import org.alongside.registry.referral.ReferralRow;
import org.alongside.registry.relation.RelationRow;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.SessionRow;
import org.alongside.registry.step.StepRow;
import org.alongside.registry.target.TargetRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RowDeclarationTest {

  static final List<Class<? extends Record>> ROWS =
      List.of(
          OrganisationRow.class,
          GrantRow.class,
          ProgrammeRow.class,
          AreaRow.class,
          SiteRow.class,
          OpeningBalanceRow.class,
          TeamRow.class,
          CohortRow.class,
          CohortFundingRow.class,
          ParticipantRow.class,
          EnrolmentRow.class,
          SessionRow.class,
          AttendanceRow.class,
          TargetRow.class,
          PublishedResultRow.class,
          AttributeRow.class,
          ConsentRow.class,
          RelationRow.class,
          PairRow.class,
          CheckInRow.class,
          CascadeLinkRow.class,
          ReferralRow.class,
          ConcernRow.class,
          OrganisationMetricRow.class,
          FrameworkLineRow.class,
          ManualResultRow.class,
          ExpenditureRow.class,
          InstrumentRow.class,
          ItemRow.class,
          CutOffRow.class,
          ResponseRow.class,
          AnswerRow.class,
          StepRow.class,
          PledgeRow.class,
          FeedbackRow.class,
          NarrativeRow.class);

  @ParameterizedTest
  @FieldSource("ROWS")
  void aComponentIsRequiredOrHasAUsualValueOrMayBeNull(Class<? extends Record> row) {
    for (RecordComponent component : row.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      assertThat(nullable)
          .as("%s.%s", row.getSimpleName(), component.getName())
          .isNotEqualTo(alwaysHasAValue(component));
    }
  }

  private static boolean alwaysHasAValue(RecordComponent component) {
    Cell cell = component.getAnnotation(Cell.class);
    return component.isAnnotationPresent(Required.class)
        || component.getType() == List.class
        || (cell != null && !cell.otherwise().isEmpty());
  }
}

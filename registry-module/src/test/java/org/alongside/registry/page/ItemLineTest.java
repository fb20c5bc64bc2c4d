package org.alongside.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.registry.assessment.InstrumentKind;
import org.alongside.registry.assessment.ItemRow;
import org.junit.jupiter.api.Test;

class ItemLineTest {

  @Test
  void whatIsTypedIsSpelledAsTheFormatWantsIt() {
    assertThat(ItemLine.spelled(InstrumentKind.ACTION, "Y")).isEqualTo("yes");
    assertThat(ItemLine.spelled(InstrumentKind.ACTION, "0")).isEqualTo("no");
    assertThat(ItemLine.spelled(InstrumentKind.ACTION, "Yes")).isEqualTo("yes");
    assertThat(ItemLine.spelled(InstrumentKind.ATTITUDE, "x")).isEqualTo("NA");
    assertThat(ItemLine.spelled(InstrumentKind.ATTITUDE, "1")).isEqualTo("1");
    assertThat(ItemLine.spelled(InstrumentKind.KNOWLEDGE, "")).isEmpty();
  }

  @Test
  void fieldSaysWhatItHeldEvenWithColons() {
    ItemRow item = new ItemRow("T", "I-1", null, null, null, null, "at 10:30", false);
    ItemLine line = new ItemLine(InstrumentKind.KNOWLEDGE, item, "at 10:30", 4);
    assertThat(ItemLine.Field.named(line.field()))
        .contains(new ItemLine.Field("I-1", 4, "at 10:30"));
    assertThat(ItemLine.Field.named("response:save")).isEmpty();
    assertThat(ItemLine.Field.named("answer:I-1:x:")).isEmpty();
  }
}

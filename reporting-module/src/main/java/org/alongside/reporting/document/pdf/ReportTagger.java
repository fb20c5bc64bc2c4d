package org.alongside.reporting.document.pdf;

import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledTextUtil;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.common.DefaultPdfTagger;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tag tree of a report from the property {@value #TAG} of the templates' elements:
 * {@code h1} to {@code h3}, {@code p}, {@code li}, {@code figure}, {@code th} (heads a column),
 * {@code th-row} (heads a row), {@code td}. The first cell of a row says {@code tr} too, as in
 * {@code "tr th-row"}; {@code more} goes on in the cell before. An element without the property is
 * an artifact, which is what footers, rules and bars are.
 *
 * <p>A table begins with its first cell and ends with the next element that is tagged but no cell,
 * so it may run over pages; column heads repeated on a later page are artifacts.
 *
 * <p>Every element carries its words as actual text: lines broken on the page lose the space
 * between them, and joined letters are drawn as other characters than they are.
 */
final class ReportTagger extends DefaultPdfTagger {

  static final String TAG = "alongside.tag";
  static final String ALTERNATIVE = "alongside.alt";

  private final JRStyledTextUtil styledTexts;
  private @Nullable String language;
  private @Nullable PdfProducer producer;
  private @Nullable TagTree tree;
  private @Nullable PdfStructureEntry current;

  ReportTagger(JasperReportsContext context) {
    super(true);
    styledTexts = JRStyledTextUtil.getInstance(context);
  }

  @Override
  public void setLanguage(String language) {
    this.language = language;
  }

  @Override
  public void setPdfProducer(PdfProducer producer) {
    this.producer = producer;
  }

  @Override
  public void init() {
    tree =
        new TagTree(
            Objects.requireNonNull(producer).getPdfStructure(), Objects.requireNonNull(language));
  }

  @Override
  public void startElement(JRPrintElement element) {
    String tag = property(element, TAG);
    current = tag == null ? null : tree().entryFor(List.of(tag.split(" ")));
    if (current != null && element instanceof JRPrintText text) {
      tree().says(current, styledTexts.getTruncatedText(text));
    }
  }

  @Override
  public void endElement(JRPrintElement element) {
    current = null;
  }

  @Override
  public void beginArtifact() {
    structure().beginArtifact();
  }

  @Override
  public void endArtifact() {
    structure().endArtifact();
  }

  @Override
  public void startImage(JRPrintImage image, float llx, float lly, float urx, float ury) {
    begin();
    if (current != null) {
      current.setBBox(llx, lly, urx, ury);
      TagTree.describe(current, Objects.requireNonNull(property(image, ALTERNATIVE)));
    }
  }

  @Override
  public void endImage() {
    structure().endTag();
  }

  @Override
  public void startText(JRPrintText text) {
    begin();
  }

  @Override
  public void startText(JRPrintText text, String actualText) {
    begin();
  }

  @Override
  public void endText() {
    structure().endTag();
  }

  @Override
  public @Nullable StyledTextListWriter getListWriter() {
    return null;
  }

  @Override
  public @Nullable PdfStructureEntry getCurrentLinkTag() {
    return null;
  }

  private void begin() {
    if (current == null) {
      structure().beginArtifact();
    } else {
      structure().beginTag(current, null);
    }
  }

  private PdfStructure structure() {
    return Objects.requireNonNull(producer).getPdfStructure();
  }

  private TagTree tree() {
    return Objects.requireNonNull(tree);
  }

  private static @Nullable String property(JRPrintElement element, String name) {
    String value = element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    return value == null || value.isBlank() ? null : value;
  }
}

package org.alongside.reporting.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as a screen reader walks it.
 *
 * @param nodes every element of the structure in reading order, the document element first
 */
record TaggedPdf(int pages, List<Node> nodes) {

  /**
   * An element.
   *
   * @param type such as {@code H1}, {@code Table}, {@code TH}
   * @param spoken its actual or alternative text; empty for containers
   * @param drawn the glyphs on the page as characters, without any space
   * @param scope of a TH
   */
  record Node(
      String type, String spoken, String drawn, @Nullable String scope, List<Node> children) {

    List<Node> all(String wanted) {
      return children.stream().filter(child -> child.type().equals(wanted)).toList();
    }
  }

  List<Node> all(String type) {
    return nodes.stream().filter(node -> node.type().equals(type)).toList();
  }

  static TaggedPdf read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
      for (PDPage page : document.getPages()) {
        texts.put(page, texts(page));
      }
      List<Node> nodes = new ArrayList<>();
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      root.getKids().forEach(kid -> walk((PDStructureElement) kid, texts, nodes));
      return new TaggedPdf(document.getNumberOfPages(), nodes);
    }
  }

  private static Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    return extractor.getMarkedContents().stream()
        .filter(content -> content.getMCID() >= 0)
        .collect(Collectors.toMap(PDMarkedContent::getMCID, TaggedPdf::glyphs));
  }

  private static String glyphs(PDMarkedContent content) {
    return content.getContents().stream()
        .filter(TextPosition.class::isInstance)
        .map(position -> ((TextPosition) position).getUnicode())
        .collect(Collectors.joining())
        .replaceAll("[\\s\u00a0]", "");
  }

  private static Node walk(
      PDStructureElement element, Map<PDPage, Map<Integer, String>> texts, List<Node> nodes) {
    int place = nodes.size();
    List<Node> children = new ArrayList<>();
    StringBuilder drawn = new StringBuilder();
    PDPage page = element.getPage();
    nodes.add(new Node("", "", "", null, List.of()));
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement child) {
        children.add(walk(child, texts, nodes));
      } else if (kid instanceof Integer id) {
        drawn.append(texts.getOrDefault(page, Map.of()).getOrDefault(id, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage other = reference.getPage() == null ? page : reference.getPage();
        drawn.append(texts.getOrDefault(other, Map.of()).getOrDefault(reference.getMCID(), ""));
      }
    }
    Node node = node(element, drawn.toString(), children);
    nodes.set(place, node);
    return node;
  }

  private static Node node(PDStructureElement element, String drawn, List<Node> children) {
    String actual = element.getActualText();
    String spoken = actual != null ? actual : element.getAlternateDescription();
    String scope = null;
    for (int i = 0; i < element.getAttributes().size(); i++) {
      scope = element.getAttributes().getObject(i).getCOSObject().getNameAsString("Scope", scope);
    }
    return new Node(
        element.getStructureType(), spoken == null ? "" : spoken, drawn, scope, children);
  }
}
